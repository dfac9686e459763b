package org.yui.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code yui chaincode}: only its subcommands do something. */
@Command(
        name = "chaincode",
        mixinStandardHelpOptions = true,
        description = "The chaincode as an organisation installs it.",
        subcommands = ChaincodePackageCommand.class)
final class ChaincodeCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What of the chaincode? Try: yui chaincode package --help");
    }
}
