package org.yui.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code yui projection}. */
@Command(
        name = "projection",
        mixinStandardHelpOptions = true,
        description = "The ledger as rows of a database: H2 in the member's own folder, or PostgreSQL.",
        subcommands = {ProjectionRebuildCommand.class, ProjectionStatusCommand.class})
final class ProjectionCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "found no subcommand, expected rebuild or status");
    }
}
