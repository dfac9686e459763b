package org.yui.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yui.cli.ExitCode;
import org.yui.cli.Main;

/** The process of a contender that is written in Java: {@code yui deid} itself, or copying. */
public final class DeidWorker {

    static final String COPY = "copy";
    static final String COPY_SYNCED = "copy-synced";

    private DeidWorker() {}

    /** A round for each line of standard input: {@code what in [profile]}. */
    public static void main(String[] arguments) throws IOException {
        Path in = Path.of(arguments[1]);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String target = orders.readLine(); target != null; target = orders.readLine()) {
            long start = System.nanoTime();
            switch (arguments[0]) {
                case COPY -> copy(in, Path.of(target), false);
                case COPY_SYNCED -> copy(in, Path.of(target), true);
                default -> deidentify(in, Path.of(target), arguments[0]);
            }
            System.out.println((System.nanoTime() - start) / 1000 + " 0");
        }
    }

    private static void deidentify(Path in, Path out, String profile) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        int code = Main.run(nowhere, nowhere, "deid", in.toString(), out.toString(), "--profile", profile);
        if (code != ExitCode.DONE && code != ExitCode.QUARANTINED) {
            throw new IllegalStateException("yui deid ended with " + code);
        }
    }

    private static void copy(Path in, Path out, boolean synced) throws IOException {
        Files.createDirectories(out);
        List<Path> files = DeidBench.files(in);
        // As many at once as the process has processors.
        IntStream.range(0, files.size()).parallel().forEach(i -> copyOne(files.get(i), out.resolve("" + i), synced));
    }

    private static void copyOne(Path from, Path to, boolean synced) {
        try {
            Files.write(to, Files.readAllBytes(from));
            if (synced) {
                try (FileChannel written = FileChannel.open(to, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The command by which a process of this is started. */
    static Stream<String> command(int heapMib, int processors) {
        return Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMib + "m",
                "-XX:+UseSerialGC",
                "-XX:ActiveProcessorCount=" + processors,
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"));
    }
}
