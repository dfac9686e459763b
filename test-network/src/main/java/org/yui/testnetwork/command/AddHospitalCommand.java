package org.yui.testnetwork.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code network add-hospital}. */
@Command(
        name = "add-hospital",
        mixinStandardHelpOptions = true,
        description = {
            "Lets another hospital into the running network (raft): the next Hospital<N>MSP, with a CA of its own,"
                    + " admitted by a majority of the others to the channel and on the ledger, with peer, orderer,"
                    + " chaincode and, where the network has them, Kubo node and custodian.",
            "Run again after an interruption, it goes on with the same hospital. Custodians and gateway start again."
        },
        footer = {"", "Example: test-network/network add-hospital --name \"Minato Hospital\""})
final class AddHospitalCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StateOption state;

    @Option(names = "--name", paramLabel = "NAME", description = "The organisation's name (default: New Hospital).")
    private @Nullable String name;

    @Override
    public Integer call() throws IOException, InterruptedException {
        state.raised()
                .addHospital(
                        name == null ? "New Hospital" : name, spec.commandLine().getOut()::println);
        return ExitCode.DONE;
    }
}
