package org.yui.audit.evidence;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yui.audit.copy.BlockCopy;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;

/** What lies in an evidence folder, by kind; what does not belong there is a finding. */
public final class EvidenceFolder {

    private static final String CHAINS = "ledgersData/chains/chains";
    private static final int DEPTH_OF_BLOCK_FILE = 5;
    private static final String COPIES = "copies";
    private static final int DEPTH_OF_COPY = 2;
    private static final List<String> KINDS = List.of("openings", "orders", "lines", "releases", "statements");

    private final Path root;
    private final Findings findings;
    private final SortedMap<String, List<String>> channels = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, List<String>>> copies = new TreeMap<>();
    private final SortedMap<String, List<String>> files = new TreeMap<>();

    private EvidenceFolder(Path root, Findings findings) {
        this.root = root;
        this.findings = findings;
        KINDS.forEach(k -> files.put(k, new ArrayList<>()));
    }

    /**
     * Looks what is there.
     *
     * @param blocksElsewhere whether blocks are given beside the folder, so that it need not hold any
     * @throws UnusableEvidenceException if it is no folder, cannot be read, or holds no block file
     */
    public static EvidenceFolder open(Path root, Findings findings, boolean blocksElsewhere)
            throws UnusableEvidenceException {
        if (!Files.isDirectory(root)) {
            throw new UnusableEvidenceException("found no folder at " + root + ", expected an evidence folder");
        }
        EvidenceFolder folder = new EvidenceFolder(root, findings);
        try {
            folder.walk();
        } catch (IOException e) {
            throw new UnusableEvidenceException("cannot read " + root + ": check that all of it may be read", e);
        }
        if (!blocksElsewhere
                && folder.channels.isEmpty()
                && folder.copies.isEmpty()
                && folder.files.values().stream().allMatch(List::isEmpty)) {
            throw new UnusableEvidenceException("found no block file under " + root + ", expected " + CHAINS
                    + "/<channel>/blockfile_000000 as in a Fabric peer");
        }
        return folder;
    }

    private void walk() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sort(root.relativize(file).toString().replace('\\', '/'), attributes.isRegularFile());
                return FileVisitResult.CONTINUE;
            }
        });
        channels.values().forEach(names -> names.sort(null));
        copies.values().forEach(c -> c.values().forEach(names -> names.sort(null)));
        files.values().forEach(names -> names.sort(null));
    }

    private void sort(String name, boolean regular) {
        List<String> parts = List.of(name.split("/", -1));
        boolean copy = parts.size() == DEPTH_OF_COPY + DEPTH_OF_BLOCK_FILE
                && parts.getFirst().equals(COPIES)
                && isBlockFile(parts.subList(DEPTH_OF_COPY, parts.size()));
        boolean other = parts.size() == 2 && files.containsKey(parts.getFirst()) && name.endsWith(".json");
        if (!regular || !(copy || other || isBlockFile(parts))) {
            findings.add(FindingClass.EXISTENCE, name, "found a file that is no part of the evidence, expected none");
        } else if (copy) {
            add(copies.computeIfAbsent(parts.get(1), k -> new TreeMap<>()), parts.subList(DEPTH_OF_COPY, parts.size()));
        } else if (other) {
            files.getOrDefault(parts.getFirst(), List.of()).add(parts.getLast());
        } else {
            add(channels, parts);
        }
    }

    private static boolean isBlockFile(List<String> parts) {
        return parts.size() == DEPTH_OF_BLOCK_FILE
                && String.join("/", parts).startsWith(CHAINS + "/")
                && parts.getLast().matches("blockfile_\\d{6}");
    }

    /** Block files by channel, whose name is the folder's that they lie in. */
    private static void add(SortedMap<String, List<String>> byChannel, List<String> parts) {
        byChannel.computeIfAbsent(parts.get(3), k -> new ArrayList<>()).add(parts.getLast());
    }

    /** The log of the evidence itself; empty if it brings none along. */
    public Optional<BlockCopy> log() {
        for (String other : channels.keySet().stream().skip(1).toList()) {
            findings.add(FindingClass.EXISTENCE, CHAINS + "/" + other, "found a second channel, expected one");
        }
        return channels.isEmpty()
                ? Optional.empty()
                : Optional.of(new BlockCopy(
                        BlockCopy.EVIDENCE,
                        root.resolve(CHAINS).resolve(channels.firstKey()),
                        channels.getOrDefault(channels.firstKey(), List.of())));
    }

    /** Organisations' copies of the log, by MSP id. */
    public List<BlockCopy> copies() {
        List<BlockCopy> found = new ArrayList<>();
        copies.forEach((holder, byChannel) -> byChannel.forEach((channel, names) -> found.add(new BlockCopy(
                holder, root.resolve(COPIES).resolve(holder).resolve(CHAINS).resolve(channel), names))));
        return found;
    }

    /** Names of the files of one kind: {@code openings}, {@code orders}, {@code lines}, {@code releases}, {@code statements}. */
    List<String> names(String kind) {
        return files.getOrDefault(kind, List.of());
    }

    Path path(String kind, String name) {
        return root.resolve(kind).resolve(name);
    }

    /** Whether there is a plain file that may be read. */
    public static boolean isReadableFile(Path file) {
        return Files.isRegularFile(file)
                && Files.isReadable(file)
                && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }
}
