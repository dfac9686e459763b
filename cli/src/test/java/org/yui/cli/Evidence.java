package org.yui.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yui.audit.Audit;
import org.yui.audit.report.AuditReport;
import org.yui.audit.report.Verdict;

/** An evidence folder to spoil in one way after another; it is put back each time, and what audits say is counted. */
final class Evidence {

    private static final String BLOCKS = "ledgersData/chains/chains/yui/blockfile_000000";

    private final Path folder;
    private final Path anchor;
    private int spoiled;

    Evidence(Path folder, Path anchor) {
        this.folder = folder;
        this.anchor = anchor;
    }

    Path blocks() {
        return folder.resolve(BLOCKS);
    }

    Path folder() {
        return folder;
    }

    /** All files but the blocks. */
    List<Path> others() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(f -> !f.equals(blocks()))
                    .sorted()
                    .toList();
        }
    }

    AuditReport audit() throws IOException {
        return Audit.run(folder, Optional.of(anchor));
    }

    AuditReport auditWithoutAnchor() throws IOException {
        return Audit.run(folder, Optional.empty());
    }

    /** Puts other bytes into a file for as long as the look at it takes. */
    void with(Path file, byte[] bytes, Look look) throws IOException {
        byte[] original = Files.readAllBytes(file);
        if (Arrays.equals(original, bytes)) {
            throw new IllegalArgumentException("found the file as it was, expected other bytes");
        }
        Files.write(file, bytes);
        try {
            look.look();
        } finally {
            Files.write(file, original);
        }
    }

    /** What to do while a file is spoiled. */
    @FunctionalInterface
    interface Look {
        void look() throws IOException;
    }

    /** The audit with the anchor must name this. */
    void expectNamed(Path file, byte[] bytes, String what) throws IOException {
        with(file, bytes, () -> expectNamed(folder.relativize(file) + ": " + what));
    }

    void expectNamed(String what) throws IOException {
        spoiled++;
        AuditReport report = audit();
        if (report.verdict() != Verdict.FINDINGS || report.findings().isEmpty()) {
            throw new AssertionError("not named by the audit: " + what);
        }
    }

    /** How often it was spoiled, and each time named. */
    int spoiled() {
        return spoiled;
    }
}
