package org.yui.ipfs.kubo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yui.domain.content.Cid;

/**
 * What a Kubo node may not give out any more: a file in the compact denylist format (IPIP-383) that the node reads at its
 * start and watches for lines that are added. Only ever grows.
 *
 * <p>A line names one block: to deny a file is to deny its root and its leaves. Unpin it first, for Kubo does not resolve a denied
 * root any more. The list guards this node's RPC and what it fetches; its bitswap still serves the swarm until the blocks are
 * collected as garbage, so every hospital that keeps the file denies it too. A file that is not there when the node
 * starts is not watched, which is why {@link KuboConfiguration#write} makes it.
 */
public final class Denylist {

    private static final String HEADER = """
        version: 1
        name: yui
        description: content that its hospital has withdrawn
        ---
        """;
    private static final String LINE = "/ipfs/";

    private final Path file;

    private Denylist(Path file) {
        this.file = file;
    }

    /** The list of the node whose repository this is. */
    public static Denylist of(Path repository) {
        return new Denylist(repository.resolve("denylists").resolve("yui.deny"));
    }

    /** Makes the empty list, unless there is one. */
    void create() throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        try {
            Files.writeString(
                    file, HEADER, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.DSYNC);
        } catch (FileAlreadyExistsException e) {
            return; // a node that is configured anew keeps denying what it denied
        }
    }

    /** Adds blocks, durably and in one write, so that the node never sees half a line; those on the list stay there once. */
    public synchronized void deny(Collection<Cid> blocks) throws IOException {
        Set<Cid> known = new HashSet<>(denied());
        StringBuilder lines = new StringBuilder(endsWithinALine() ? "\n" : "");
        blocks.stream()
                .filter(known::add)
                .forEach(block -> lines.append(LINE).append(block.text()).append('\n'));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** All blocks on the list. */
    public List<Cid> denied() throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith(LINE) && line.length() == LINE.length() + 59)
                .map(line -> Cid.parse(line.substring(LINE.length())))
                .toList();
    }

    /** Whether the last line was cut off by a full disk or a fall of the machine. */
    private boolean endsWithinALine() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        }
    }
}
