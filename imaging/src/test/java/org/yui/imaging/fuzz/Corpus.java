package org.yui.imaging.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The inputs that fuzzing found worth keeping, one zip for each harness, and the words that it puts together. */
final class Corpus {

    private Corpus() {}

    /** By name, for instance {@code DeidentifyFuzz}. */
    static SortedMap<String, byte[]> of(String harness) throws IOException {
        SortedMap<String, byte[]> inputs = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(resource(harness + ".zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                inputs.put(entry.getName(), zip.readAllBytes());
            }
        }
        return inputs;
    }

    private static InputStream resource(String name) {
        InputStream found = Corpus.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException("found no " + name + " beside the tests");
        }
        return found;
    }

    /**
     * Lays out a folder for a fuzzer: {@code seeds}, an empty {@code corpus}, {@code words}.
     *
     * @param arguments harness and folder
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder.resolve("corpus"));
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        for (var input : of(arguments[0]).entrySet()) {
            Files.write(seeds.resolve(input.getKey()), input.getValue());
        }
        try (InputStream words = resource(arguments[0] + ".words")) {
            Files.write(folder.resolve("words"), words.readAllBytes());
        }
    }
}
