package org.yui.testnetwork.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import org.yui.domain.MspId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code network remove-hospital}. */
@Command(
        name = "remove-hospital",
        mixinStandardHelpOptions = true,
        description = {
            "Lets a hospital out of the running network (raft): its vote, its roles and its place in the channel end by"
                    + " a majority of the others, and its nodes are stopped. Its folder stays.",
            "Names its contributions first: they stand, and what is not to stay is to be withdrawn before."
        },
        footer = {"", "Example: test-network/network remove-hospital Hospital3MSP"})
final class RemoveHospitalCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StateOption state;

    @Parameters(paramLabel = "MSP", description = "The hospital's MSP id.")
    @SuppressWarnings("NullAway.Init")
    private String hospital;

    @Override
    public Integer call() throws IOException, InterruptedException {
        state.raised().removeHospital(MspId.parse(hospital), spec.commandLine().getOut()::println);
        return ExitCode.DONE;
    }
}
