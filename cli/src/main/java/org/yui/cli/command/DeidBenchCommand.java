package org.yui.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import org.yui.cli.UnusableInputException;
import org.yui.cli.bench.DeidBench;
import org.yui.cli.bench.DeidReport;
import org.yui.cli.bench.DeidTable;
import org.yui.domain.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yui bench deid}. */
@Command(
        name = "deid",
        mixinStandardHelpOptions = true,
        description = "De-identifies folders, beside copying the same files, PyPI dcmanon and pydicom.",
        footer = {
            "",
            "Ours runs with a heap of 128 MiB; dcmanon and pydicom take part where --python has them.",
            "",
            "Example: yui bench deid --dir /var/tmp studies/mr studies/ct"
        })
final class DeidBenchCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(names = "--dir", paramLabel = "DIR", defaultValue = ".", description = "Where to measure (default: here).")
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Option(names = "--rounds", defaultValue = "5", description = "How many rounds count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            description = "How many rounds after the first do not count (default: ${DEFAULT-VALUE}).")
    private int warmUps;

    @Option(
            names = "--python",
            paramLabel = "PROGRAM",
            defaultValue = "python3",
            description = "The Python that has dcmanon and pydicom (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String python;

    @Option(names = "--json", description = "Print a JSON document for each folder.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders of DICOM files.")
    private List<Path> folders = List.of();

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(dir) || !folders.stream().allMatch(Files::isDirectory)) {
            throw new UnusableInputException("found no folder at --dir or FOLDER, expected folders");
        }
        if (rounds < 1 || warmUps < 0) {
            throw new UnusableInputException("found " + rounds + " rounds after " + warmUps
                    + " to warm up, expected at least 1 after at least 0");
        }
        try {
            Path own = dir.resolve("yui-bench-" + ProcessHandle.current().pid());
            tell(DeidBench.run(folders, own, warmUps, rounds, python));
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.UNUSABLE;
        }
    }

    private void tell(List<DeidReport> reports) {
        PrintWriter out = spec.commandLine().getOut();
        for (DeidReport report : reports) {
            if (json) {
                out.println(Json.write(report));
            } else {
                DeidTable.print(report, out);
            }
        }
        out.flush();
    }
}
