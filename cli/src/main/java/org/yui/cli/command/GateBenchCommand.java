package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import org.yui.cli.UnusableInputException;
import org.yui.cli.bench.GateBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yui bench gate}. */
@Command(
        name = "gate",
        mixinStandardHelpOptions = true,
        description =
                "Decides whether an order may have a range, from the rows of many grants, beside a lookup of one row.",
        footer = {
            "",
            "It runs in a process of its own with one processor and a heap of 256 MiB.",
            "",
            "Example: yui bench gate --dir /var/tmp"
        })
final class GateBenchCommand implements Callable<Integer> {

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where to measure; about 1 GiB for a million grants is needed (default: here).")
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Option(
            names = "--grants",
            defaultValue = "1000000",
            description = "How many there are (default: ${DEFAULT-VALUE}).")
    private long grants;

    @Option(
            names = "--asks",
            defaultValue = "200000",
            description = "How many decisions count, after as many to warm up (default: ${DEFAULT-VALUE}).")
    private int asks;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(dir)) {
            throw new UnusableInputException("found no folder at " + dir + ", expected one to measure in");
        }
        if (grants < 1 || asks < 1) {
            throw new UnusableInputException("expected at least one grant and one decision");
        }
        return measure();
    }

    private int measure() throws IOException {
        Path own = dir.resolve("yui-bench-" + ProcessHandle.current().pid());
        try {
            return GateBench.run(own, grants, asks, json) == 0 ? ExitCode.DONE : ExitCode.UNUSABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.UNUSABLE;
        }
    }
}
