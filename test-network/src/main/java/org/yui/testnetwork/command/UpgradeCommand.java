package org.yui.testnetwork.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code network upgrade}. */
@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        description = {
            "Replaces the running network's chaincode by the one that was built last: installed and approved by every"
                    + " member with a peer, committed with the hospitals' endorsements, while the version before still"
                    + " answers.",
            "Facts that stand stay as they are; both versions read them."
        },
        footer = {"", "Example: test-network/network upgrade --to 1.1"})
final class UpgradeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StateOption state;

    @Option(names = "--to", required = true, paramLabel = "VERSION", description = "The new version, for instance 1.1.")
    @SuppressWarnings("NullAway.Init")
    private String version;

    @Override
    public Integer call() throws IOException, InterruptedException {
        state.raised().upgrade(version, spec.commandLine().getOut()::println);
        return ExitCode.DONE;
    }
}
