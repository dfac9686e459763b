package org.yui.cli.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yui.cli.ExitCode;
import org.yui.cli.UnusableInputException;
import org.yui.cli.bench.KuboBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code yui bench kubo}. */
@Command(
        name = "kubo",
        mixinStandardHelpOptions = true,
        description = "Pushes a file from the file store into a Kubo node, beside \"ipfs add\" of the same bytes.",
        footer = {
            "",
            "It finds ipfs (Kubo) in IPFS_HOME or on PATH, makes nodes of its own that speak to nobody, and runs in a"
                    + " process of",
            "its own with a heap of 96 MiB.",
            "",
            "Example: yui bench kubo --dir /var/tmp"
        })
final class KuboBenchCommand implements Callable<Integer> {

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where to measure; about three times the file's size is needed (default: here).")
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Option(names = "--mebibytes", defaultValue = "1024", description = "The file's size (default: ${DEFAULT-VALUE}).")
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
        return measure(ipfs());
    }

    private int measure(Path ipfs) throws IOException {
        Path own = dir.resolve("yui-bench-" + ProcessHandle.current().pid()).toAbsolutePath();
        try {
            return KuboBench.run(ipfs, own, mebibytes << 20, rounds, json) == 0 ? ExitCode.DONE : ExitCode.UNUSABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.UNUSABLE;
        }
    }

    private static Path ipfs() {
        return Stream.concat(Stream.ofNullable(System.getenv("IPFS_HOME")), path())
                .map(folder -> Path.of(folder, "ipfs"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new UnusableInputException("found no ipfs in IPFS_HOME or on PATH, expected Kubo:"
                        + " its releases are at https://github.com/ipfs/kubo/releases"));
    }

    private static Stream<String> path() {
        return Stream.ofNullable(System.getenv("PATH"))
                .flatMap(path ->
                        Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(path));
    }
}
