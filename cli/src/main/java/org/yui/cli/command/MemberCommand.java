package org.yui.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code yui member}. */
@Command(
        name = "member",
        mixinStandardHelpOptions = true,
        description = "Who is in: a member states who it is, the founding hospitals approve that, and it is admitted.",
        subcommands = {MemberStateCommand.class, MemberApproveCommand.class, MemberAdmitCommand.class},
        footer = {"", "Example: yui member state --config buyer/yui.yaml --name \"Tomoshibi AI\" --out buyer.json"})
final class MemberCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which step? Try: yui member state, yui member approve or yui member admit");
    }
}
