package org.yui.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code yui certificate}. */
@Command(
        name = "certificate",
        mixinStandardHelpOptions = true,
        description = "An organisation's own certificates: a new one beside the old, and the old one's end.",
        subcommands = {CertificateRotateCommand.class, CertificateRevokeCommand.class},
        footer = {"", "Example: yui certificate rotate --config yui.yaml --for client --as client-2027"})
final class CertificateCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which step? Try: yui certificate rotate or yui certificate revoke");
    }
}
