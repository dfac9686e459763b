package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.UnusableInputException;
import org.yui.vault.KeyFolder;
import org.yui.vault.SealedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yui open}. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens a file that `yui seal` encrypted to one's own key.",
        footer = {"", "Example: yui open --keys ~/keys report.pdf.sealed"})
final class OpenCommand implements Callable<Integer> {

    private static final String SUFFIX = ".sealed";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Parameters(paramLabel = "SEALED", description = "The file to open.")
    @SuppressWarnings("NullAway.Init")
    private Path sealed;

    @Option(names = "--keys", paramLabel = "DIR", required = true, description = "The folder with one's own key.")
    @SuppressWarnings("NullAway.Init")
    private Path keys;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write (default: SEALED without .sealed).")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(sealed)) {
            throw new UnusableInputException("found no file at " + sealed + ", expected one to open");
        }
        if (!Files.isDirectory(keys)) {
            throw new UnusableInputException("found no folder at " + keys + ", expected the one with your key");
        }
        Path plain = out == null ? withoutSuffix() : out;
        SealedFile.open(sealed, plain, KeyFolder.at(keys).wrapping());
        spec.commandLine().getOut().println(plain);
        return ExitCode.DONE;
    }

    private Path withoutSuffix() {
        String name = sealed.getFileName().toString();
        if (!name.endsWith(SUFFIX) || name.length() == SUFFIX.length()) {
            throw new UnusableInputException(
                    "found a file name that does not end in .sealed, expected --out FILE to say where to write");
        }
        return sealed.resolveSibling(name.substring(0, name.length() - SUFFIX.length()));
    }
}
