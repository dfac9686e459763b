package org.yui.imaging.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;

/**
 * How evidence lies in a folder: instances as lines of {@code .jsonl} files at any depth, what they share under
 * {@value #METHODS} and {@value #TOUCHES} by hash, and the batch in {@value #BATCH}.
 */
public final class EvidenceFiles {

    public static final String METHODS = "methods";
    public static final String TOUCHES = "touches";
    public static final String BATCH = "batch.json";

    /** In the folder of a contribution: the signed manifest, the opened leaves, and the evidence in their order. */
    public static final String MANIFEST = "manifest.json";

    public static final String LEAVES = "leaves.json";
    public static final String INSTANCES = "instances.jsonl";

    /** Suffix of files with the evidence of one instance a line. */
    public static final String LINES = ".jsonl";

    private EvidenceFiles() {}

    /** The evidence of these instances as lines. */
    public static byte[] lines(Iterable<InstanceEvidence> instances) {
        StringBuilder lines = new StringBuilder();
        instances.forEach(instance -> lines.append(Json.write(instance)).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Hands on the evidence of every instance below a folder; of none if there is no folder.
     *
     * @throws MalformedEvidenceException if a line is something else
     */
    public static void forEach(Path folder, Consumer<InstanceEvidence> consumer) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(EvidenceFiles::isLines).sorted().toList()) {
                forEachLine(file, folder, consumer);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isLines(Path file) {
        return Files.isRegularFile(file) && String.valueOf(file.getFileName()).endsWith(LINES);
    }

    private static void forEachLine(Path file, Path folder, Consumer<InstanceEvidence> consumer) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                consumer.accept(parse(line, folder.relativize(file), number));
            }
        }
    }

    private static InstanceEvidence parse(String line, Path file, int number) throws MalformedEvidenceException {
        try {
            return Json.read(line, InstanceEvidence.class);
        } catch (MalformedJsonException e) {
            throw new MalformedEvidenceException("evidence " + file + ", line " + number + ": " + e.getMessage(), e);
        }
    }
}
