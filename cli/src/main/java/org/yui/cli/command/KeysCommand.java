package org.yui.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code yui keys}. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "An organisation's own key files: which are locked, and locking them with a passphrase.",
        subcommands = {KeysListCommand.class, KeysLockCommand.class},
        footer = {"", "Example: yui keys list --config yui.yaml"})
final class KeysCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which step? Try: yui keys list or yui keys lock");
    }
}
