package org.yui.testnetwork.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code network stop}. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Ends one node, named as in status: peer.Hospital1MSP.")
final class StopCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StateOption state;

    @Parameters(paramLabel = "NODE", description = "The node.")
    @SuppressWarnings("NullAway.Init")
    private String node;

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean done = state.raised().stop(node);
        spec.commandLine().getOut().println(node + (done ? ": ended" : ": did not run"));
        return ExitCode.DONE;
    }
}
