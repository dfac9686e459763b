package org.yui.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yui.cli.ExitCode;
import org.yui.cli.Main;
import org.yui.imaging.deid.Batch;

/**
 * The process of a contender that is written in Java: {@code yui deid} itself, or copying. A synced copy does the same durable work
 * as {@code yui deid}, in the same way: files are synced many at once, and appear whole by their names.
 */
public final class DeidWorker {

    static final String COPY = "copy";
    static final String COPY_SYNCED = "copy-synced";

    /** As many as {@code yui deid} makes durable together. */
    private static final int DURABLE_FILES = 512;

    private DeidWorker() {}

    /** A round for each line of standard input; the arguments are what and from where. */
    public static void main(String[] arguments) throws IOException {
        Path in = Path.of(arguments[1]);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String target = orders.readLine(); target != null; target = orders.readLine()) {
            long start = System.nanoTime();
            long used = processorNanos();
            switch (arguments[0]) {
                case COPY -> copy(in, Path.of(target));
                case COPY_SYNCED -> copySynced(in, Path.of(target));
                default -> deidentify(in, Path.of(target), arguments[0]);
            }
            long elapsed = System.nanoTime() - start;
            System.out.println(elapsed / 1000 + " " + (processorNanos() - used) / 1000 + " 0");
        }
    }

    /** Of all threads, compilers and collectors of garbage too. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void deidentify(Path in, Path out, String profile) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        int code = Main.run(nowhere, nowhere, "deid", in.toString(), out.toString(), "--profile", profile);
        if (code != ExitCode.DONE && code != ExitCode.QUARANTINED) {
            throw new IllegalStateException("yui deid ended with " + code);
        }
    }

    private static void copy(Path in, Path out) throws IOException {
        Files.createDirectories(out);
        List<Path> files = DeidBench.files(in);
        // As many at once as the process has processors.
        IntStream.range(0, files.size()).parallel().forEach(i -> {
            try {
                Files.write(out.resolve("" + i), Files.readAllBytes(files.get(i)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void copySynced(Path in, Path out) throws IOException {
        Files.createDirectories(out);
        List<Path> files = DeidBench.files(in);
        for (int from = 0; from < files.size(); from += DURABLE_FILES) {
            try (Batch batch = new Batch()) {
                IntStream.range(from, Math.min(files.size(), from + DURABLE_FILES))
                        .parallel()
                        .forEach(i -> copyInto(batch, files.get(i), out.resolve("" + i)));
                batch.commit();
            }
        }
    }

    private static void copyInto(Batch batch, Path from, Path to) {
        try {
            byte[] bytes = Files.readAllBytes(from);
            batch.write(to, out -> out.write(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
