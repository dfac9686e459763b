package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import org.yui.cli.UnusableInputException;
import org.yui.cli.bench.SealBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yui bench seal}. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = "Seals and opens a study, beside reading, hashing (SHA-256), writing and syncing the same bytes.",
        footer = {
            "",
            "It runs in a process of its own with a heap of 96 MiB.",
            "",
            "Example: yui bench seal --dir /var/tmp"
        })
final class SealBenchCommand implements Callable<Integer> {

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where to measure; about four times the study's size is needed (default: here).")
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Option(names = "--mebibytes", defaultValue = "1024", description = "The study's size (default: ${DEFAULT-VALUE}).")
    private long mebibytes;

    @Option(names = "--rounds", defaultValue = "5", description = "How many rounds count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(dir)) {
            throw new UnusableInputException("found no folder at " + dir + ", expected one to measure in");
        }
        if (mebibytes < 1 || rounds < 1) {
            throw new UnusableInputException("expected at least one mebibyte and one round");
        }
        return measure();
    }

    private int measure() throws IOException {
        Path own = dir.resolve("yui-bench-" + ProcessHandle.current().pid());
        try {
            return SealBench.run(own, mebibytes << 20, rounds, json) == 0 ? ExitCode.DONE : ExitCode.UNUSABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.UNUSABLE;
        }
    }
}
