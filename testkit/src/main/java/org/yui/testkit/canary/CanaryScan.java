package org.yui.testkit.canary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Reads every byte under a folder, and every name of a file or folder, for canaries. Memory does not grow with the files. */
public final class CanaryScan {

    private static final int BUFFER_BYTES = 1 << 20;

    private final BytePatterns patterns = new BytePatterns();

    public CanaryScan(Collection<Canary> canaries) {
        if (canaries.isEmpty()) {
            throw new IllegalArgumentException(
                    "canaries: found none, expected at least one; a scan for nothing finds nothing");
        }
        for (Canary canary : canaries) {
            List<Form> forms = canary.forms();
            if (forms.isEmpty()) {
                throw new IllegalArgumentException(canary + ": found no distinctive form, expected a longer text");
            }
            forms.forEach(form -> patterns.add(canary, form));
        }
    }

    /**
     * All canaries in the files under {@code folder} and in their names; symbolic links are not followed.
     *
     * @throws IOException if a file cannot be read: then nothing is known about it
     */
    public List<Finding> under(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted().toList();
        }
        List<Finding> findings = new ArrayList<>();
        for (Path path : paths) {
            Path relative = folder.relativize(path);
            byte[] name = relative.getFileName().toString().getBytes(StandardCharsets.UTF_8);
            for (BytePatterns.Match match : patterns.in(name, name.length, name.length)) {
                findings.add(new Finding(match.canary(), match.encoding(), relative, -1));
            }
            if (Files.isRegularFile(path)) {
                try (InputStream bytes = Files.newInputStream(path)) {
                    findings.addAll(in(relative, bytes));
                }
            }
        }
        return List.copyOf(findings);
    }

    /**
     * All canaries in one stream, read to its end.
     *
     * @param name what the findings call it
     */
    public List<Finding> in(Path name, InputStream bytes) throws IOException {
        List<Finding> findings = new ArrayList<>();
        int overlap = patterns.longest() - 1;
        byte[] buffer = new byte[BUFFER_BYTES + overlap];
        long offset = 0;
        int held = 0;
        boolean ended = false;
        while (!ended) {
            int read = bytes.readNBytes(buffer, held, buffer.length - held);
            int end = held + read;
            ended = end < buffer.length;
            int starts = ended ? end : end - overlap;
            for (BytePatterns.Match match : patterns.in(buffer, starts, end)) {
                findings.add(new Finding(match.canary(), match.encoding(), name, offset + match.at()));
            }
            held = end - starts;
            System.arraycopy(buffer, starts, buffer, 0, held);
            offset += starts;
        }
        return findings;
    }

    /** All canaries in a text, for instance a log, as if it were a UTF-8 file called {@code name}. */
    public List<Finding> inText(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = new ArrayList<>();
        for (BytePatterns.Match match : patterns.in(bytes, bytes.length, bytes.length)) {
            findings.add(new Finding(match.canary(), match.encoding(), Path.of(name), match.at()));
        }
        return List.copyOf(findings);
    }
}
