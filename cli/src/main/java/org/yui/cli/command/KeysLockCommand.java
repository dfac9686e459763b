package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.NodeConfiguration;
import org.yui.cli.node.NodeSecrets;
import org.yui.vault.KeyLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yui keys lock}. */
@Command(
        name = "lock",
        mixinStandardHelpOptions = true,
        description =
                "Locks every file with a private key or a root secret with the passphrase that \"unlock: FILE\" in"
                        + " yui.yaml names. Again, it locks what has come since; after a kill it goes on.",
        footer = {
            "",
            "Examples: yui keys lock --config yui.yaml",
            "          yui keys lock --config yui.yaml --earlier old-passphrase"
        })
final class KeysLockCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The organisation's own yui.yaml.")
    @SuppressWarnings("NullAway.Init")
    private Path config;

    @Option(
            names = "--earlier",
            paramLabel = "FILE",
            description = "A file with the passphrase that has locked them until now; once for each.")
    private @Nullable List<Path> earlier;

    @Override
    public Integer call() throws IOException {
        NodeConfiguration node = NodeConfiguration.read(config);
        if (node.unlock() == null) {
            throw new UnusableInputException(node.file()
                    + ": found no unlock, expected \"unlock: FILE\", a file of the owner's only with a passphrase");
        }
        SecureRandom random = new SecureRandom();
        List<KeyLock> before = new ArrayList<>();
        for (Path file : earlier == null ? List.<Path>of() : earlier) {
            before.add(KeyLock.read(file, random));
        }
        List<Path> files = NodeSecrets.there(node);
        int changed =
                NodeSecrets.opening(node.unlock(), random).lock(files, before).size();
        spec.commandLine()
                .getOut()
                .println(changed + " files locked now, " + (files.size() - changed) + " were locked before");
        return ExitCode.DONE;
    }
}
