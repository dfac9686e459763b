package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.UnusableInputException;
import org.yui.domain.Base64Bytes;
import org.yui.vault.KeyFolder;
import org.yui.vault.SealedFile;
import org.yui.vault.WrappingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yui seal}. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = "Encrypts a file to a member's key (HPKE with X-Wing, then AES-256-GCM).",
        footer = {
            "",
            "Example: yui seal --keys ~/keys report.pdf        (to one's own key, made at first use)",
            "         yui seal --to hospital.pub report.pdf    (to another's public key)"
        })
final class SealCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to encrypt.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "A folder with one's own key; made if it is not there."
                    + " Its public half is left beside it as wrapping.pub, for others to seal to.")
    private @Nullable Path keys;

    @Option(names = "--to", paramLabel = "PUB", description = "A file with the recipient's public key.")
    private @Nullable Path to;

    @Option(names = "--out", paramLabel = "SEALED", description = "Where to write (default: FILE.sealed).")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        if ((keys == null) == (to == null)) {
            throw new UnusableInputException("expected either --keys DIR or --to PUB: whose key to encrypt to");
        }
        if (!Files.isRegularFile(file)) {
            throw new UnusableInputException("found no file at " + file + ", expected one to encrypt");
        }
        Path sealed = out == null ? file.resolveSibling(file.getFileName() + ".sealed") : out;
        Base64Bytes recipient = to != null ? read(to) : own(java.util.Objects.requireNonNull(keys));
        SealedFile.seal(file, sealed, recipient, new SecureRandom());
        spec.commandLine().getOut().println(sealed);
        return ExitCode.DONE;
    }

    private static Base64Bytes read(Path publicKey) throws IOException {
        return Base64Bytes.parse(Files.readString(publicKey).strip());
    }

    private static Base64Bytes own(Path folder) throws IOException {
        KeyFolder keys = KeyFolder.at(folder);
        if (!keys.hasWrapping()) {
            keys.save(WrappingKey.random(new SecureRandom()));
        }
        Base64Bytes publicKey = keys.wrapping().publicKey();
        Files.writeString(folder.resolve("wrapping.pub"), publicKey.text() + "\n");
        return publicKey;
    }
}
