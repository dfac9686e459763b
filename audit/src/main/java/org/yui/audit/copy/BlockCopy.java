package org.yui.audit.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One organisation's block files of a channel.
 *
 * @param holder MSP id of the organisation whose peer wrote them; {@link #EVIDENCE} for those of the evidence itself
 * @param folder where they lie
 * @param files their names, in order
 */
public record BlockCopy(String holder, Path folder, List<String> files) {

    /** How the copy is called that the evidence brings along without saying whose it is. */
    public static final String EVIDENCE = "evidence";

    private static final String CHAINS = "chains/chains";

    public BlockCopy {
        files = List.copyOf(files);
    }

    /**
     * Finds the block files in what a peer keeps.
     *
     * @param peer a peer's {@code ledgersData}, or the folder above it
     * @param channel whose blocks; the only one there if empty
     * @throws IOException if there are none, or blocks of several channels and none was named
     */
    public static BlockCopy of(String holder, Path peer, String channel) throws IOException {
        Path chains = Files.isDirectory(peer.resolve("ledgersData")) ? peer.resolve("ledgersData") : peer;
        List<Path> channels = folders(chains.resolve(CHAINS)).stream()
                .filter(c -> channel.isEmpty() || c.endsWith(channel))
                .toList();
        if (channels.size() != 1) {
            throw new IOException("found " + channels.size() + " channels in " + chains.resolve(CHAINS)
                    + ", expected the blocks of one: give a peer's ledgersData");
        }
        try (Stream<Path> files = Files.list(channels.getFirst())) {
            return new BlockCopy(
                    holder,
                    channels.getFirst(),
                    files.map(f -> String.valueOf(f.getFileName()))
                            .filter(n -> n.matches("blockfile_\\d{6}"))
                            .sorted()
                            .toList());
        }
    }

    private static List<Path> folders(Path chains) throws IOException {
        if (!Files.isDirectory(chains)) {
            return List.of();
        }
        try (Stream<Path> channels = Files.list(chains)) {
            return channels.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The channel, as the folder is called. */
    public String channel() {
        return String.valueOf(folder.getFileName());
    }
}
