package org.yui.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yui.cli.Folders;
import org.yui.cli.Main;

/**
 * Measures {@code yui deid} beside copying the same files, PyPI dcmanon and pydicom: each in a process of its own, round by round in
 * turns. One processor is what a process is given by {@code -XX:ActiveProcessorCount=1}; the others are single-threaded by themselves.
 */
public final class DeidBench {

    /** The bound that holds for any input. */
    private static final int HEAP_MIB = 128;

    /** The profile whose text is only taken away, and the one whose text is cleaned. */
    private static final List<String> PROFILES = List.of("strict", "research");

    private final Path folder;
    private final int warmUps;
    private final int rounds;
    private final String python;

    private DeidBench(Path folder, int warmUps, int rounds, String python) {
        this.folder = folder;
        this.warmUps = warmUps;
        this.rounds = rounds;
        this.python = python;
    }

    /**
     * Measures.
     *
     * @param inputs folders of DICOM files
     * @param folder does not exist yet, on the disk to measure; is removed afterwards
     * @param warmUps rounds after the first that do not count: a Java program is compiled as it runs
     * @param rounds that count
     * @param python the program that has dcmanon and pydicom; contenders that it lacks are left out
     */
    public static List<DeidReport> run(List<Path> inputs, Path folder, int warmUps, int rounds, String python)
            throws IOException, InterruptedException {
        Files.createDirectory(folder);
        try {
            DeidBench bench = new DeidBench(folder, warmUps, rounds, python);
            List<DeidReport> reports = new ArrayList<>();
            for (Path input : inputs) {
                reports.add(bench.measure(reports.size() + 1, input));
            }
            return reports;
        } finally {
            Folders.delete(folder);
        }
    }

    private DeidReport measure(int number, Path input) throws IOException, InterruptedException {
        List<Path> files = files(input);
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        List<DeidContender> contenders = contenders(input);
        try {
            for (int round = 0; round < 1 + warmUps + rounds; round++) {
                for (int i = 0; i < contenders.size(); i++) {
                    contenders.get(i).round(Files.createDirectory(folder.resolve(number + "-" + round + "-" + i)));
                }
            }
            return new DeidReport(
                    number,
                    files.size(),
                    bytes,
                    warmUps,
                    rounds,
                    (long) HEAP_MIB << 20,
                    start(files.getFirst()),
                    contenders.stream().map(each -> each.row(rounds)).toList());
        } finally {
            for (DeidContender each : contenders) {
                each.close();
            }
        }
    }

    private List<DeidContender> contenders(Path input) throws IOException, InterruptedException {
        int all = Runtime.getRuntime().availableProcessors();
        List<DeidContender> contenders = new ArrayList<>();
        for (int processors : all == 1 ? new int[] {1} : new int[] {1, all}) {
            for (String what : Stream.concat(Stream.of(DeidWorker.COPY, DeidWorker.COPY_SYNCED), PROFILES.stream())
                    .toList()) {
                List<String> command =
                        new ArrayList<>(DeidWorker.command(HEAP_MIB, processors).toList());
                command.addAll(List.of(DeidWorker.class.getName(), what, input.toString()));
                contenders.add(DeidContender.start(what + "/" + processors, command));
            }
        }
        for (String other : List.of("dcmanon", "pydicom")) {
            if (hasModule(other)) {
                List<String> command = List.of(python, "-c", script(other), input.toString());
                contenders.add(DeidContender.start(other + "/1", command));
            }
        }
        return contenders;
    }

    private boolean hasModule(String module) throws InterruptedException {
        try {
            return new ProcessBuilder(python, "-c", "import " + module)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream in = DeidBench.class.getResourceAsStream(name + ".py")) {
            if (in == null) {
                throw new IOException("found no " + name + ".py beside the program");
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** A whole run for one file, JVM and all. */
    private long start(Path file) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<String> command = new ArrayList<>(
                    DeidWorker.command(HEAP_MIB, Runtime.getRuntime().availableProcessors())
                            .toList());
            Path out = Files.createTempDirectory(folder, "start").resolve("out");
            command.addAll(List.of(Main.class.getName(), "deid", file.toString(), out.toString()));
            long start = System.nanoTime();
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            times.add((System.nanoTime() - start) / 1000);
        }
        return (long) DeidReport.median(times.stream().mapToDouble(Long::doubleValue));
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
