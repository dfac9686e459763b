package org.yui.testnetwork.command;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import org.yui.testnetwork.TestNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code network down}. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description =
                "Ends every process of the network. Its data stay; up raises it again, and deleting its folder forgets"
                        + " it.")
final class DownCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StateOption state;

    @Override
    public Integer call() throws IOException, InterruptedException {
        int ended = TestNetwork.down(state.folder(), InstantSource.system());
        spec.commandLine().getOut().println("ended " + ended + " processes, none is left");
        return ExitCode.DONE;
    }
}
