package org.yui.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that treats every file of a folder, once for each line with a target that it is sent, and answers how many microseconds that
 * took and how many files it failed on. It is kept running, so that its start is not in its rounds.
 */
final class DeidContender implements AutoCloseable {

    private final String name;
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;
    private final List<Long> micros = new ArrayList<>();
    private long failed;

    private DeidContender(String name, Process process) {
        this.name = name;
        this.process = process;
        this.orders = process.outputWriter();
        this.answers = process.inputReader();
    }

    static DeidContender start(String name, List<String> command) throws IOException {
        return new DeidContender(
                name,
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** Runs one round; what it wrote is deleted. */
    void round(Path target) throws IOException {
        orders.write(target + "\n");
        orders.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("found that " + name + " ended, expected the time that it took");
        }
        String[] numbers = answer.split(" ", -1);
        micros.add(Long.parseLong(numbers[0]));
        failed = Long.parseLong(numbers[1]);
        delete(target);
    }

    private static void delete(Path target) throws IOException {
        try (Stream<Path> beside = Files.list(target.resolveSibling(""))) {
            for (Path each : beside.toList()) {
                if (each.getFileName()
                        .toString()
                        .startsWith(target.getFileName().toString())) {
                    deleteAll(each);
                }
            }
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(DeidContender::deleteOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it did: the first round is the cold one, of those after it the median. */
    DeidReport.Row row() {
        List<Long> warm = micros.subList(Math.min(1, micros.size() - 1), micros.size());
        return new DeidReport.Row(name, micros.getFirst(), DeidReport.median(warm), failed);
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
    }
}
