package org.yui.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code yui bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures speed, as ratios to a yardstick measured side by side in the same run.",
        subcommands = {
            DeidBenchCommand.class,
            SealBenchCommand.class,
            GateBenchCommand.class,
            LedgerBenchCommand.class,
            KuboBenchCommand.class
        },
        footer = {"", "Example: yui bench seal"})
final class BenchCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which benchmark? Try: yui bench seal");
    }
}
