package org.yui.testnetwork.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code network kit}. */
@Command(
        name = "kit",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the kit's chaincode into a running network, beside the consortium's own: for tests and for yui"
                    + " bench ledger.",
            "Everybody may write everything in it; it is not for a consortium."
        })
final class KitCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StateOption state;

    @Override
    public Integer call() throws IOException, InterruptedException {
        state.raised().bringKit(spec.commandLine().getOut()::println);
        return ExitCode.DONE;
    }
}
