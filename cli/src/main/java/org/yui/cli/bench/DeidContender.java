package org.yui.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that treats every file of a folder, once for each line with a target that it is sent, and answers how many microseconds that
 * took, how many of processor time, and how many files it failed on. It is kept running, so that its start is not in its rounds.
 */
final class DeidContender implements AutoCloseable {

    private final String name;
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;
    private final List<DeidReport.Time> times = new ArrayList<>();
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

    /**
     * Runs one round. What it wrote is emptied, not deleted: ext4 looks past each inode that was deleted within the last minutes before
     * it gives a new one, so that whoever came next would pay for it.
     *
     * @param target a folder that is there, for this round alone
     */
    void round(Path target) throws IOException {
        orders.write(target.resolve("out") + "\n");
        orders.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("found that " + name + " ended, expected the time that it took");
        }
        String[] numbers = answer.split(" ", -1);
        times.add(new DeidReport.Time(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
        failed = Long.parseLong(numbers[2]);
        for (Path written : DeidBench.files(target)) {
            Files.newOutputStream(written).close();
        }
    }

    /**
     * What it did.
     *
     * @param counting how many of the last rounds count
     */
    DeidReport.Row row(int counting) {
        List<DeidReport.Time> last = times.subList(times.size() - counting, times.size());
        return new DeidReport.Row(name, times.getFirst(), last, failed);
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
    }
}
