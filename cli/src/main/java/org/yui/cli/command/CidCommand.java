package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import org.yui.cli.UnusableInputException;
import org.yui.ipfs.Cids;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yui cid}. */
@Command(
        name = "cid",
        mixinStandardHelpOptions = true,
        description = "Prints each file's content identifier, one a line, as `ipfs add` gives it under the profile"
                + " unixfs-v1-2025 (CIDv1, raw leaves of 1 MiB, 1024 links).",
        footer = {"", "Example: yui cid report.html"})
final class CidCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to identify.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UnusableInputException("found no file at " + file + ", expected one to identify");
            }
        }
        for (Path file : files) {
            spec.commandLine().getOut().println(Cids.of(file));
        }
        return ExitCode.DONE;
    }
}
