package org.yui.testnetwork.command;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.testnetwork.TestNetwork;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.NetworkPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code network up}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Raises the network, or what of it does not run; its data are kept.",
            "The options are for a new folder; a network that is there stays as it was made."
        })
final class UpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StateOption state;

    @Option(names = "--hospitals", paramLabel = "N", description = "How many hospitals, 1 to 9 (default: 4).")
    private @Nullable Integer hospitals;

    @Option(
            names = "--consensus",
            paramLabel = "bft|raft",
            description = "How the orderers agree; bft needs four hospitals (default: bft).")
    private @Nullable Consensus consensus;

    @Option(
            names = "--base-port",
            paramLabel = "P",
            description = "First of the thousand ports on 127.0.0.1 that it may use (default: 17000).")
    private @Nullable Integer basePort;

    @Option(names = "--no-nodes", description = "Fabric only: neither Kubo nor custodians nor gateway.")
    private boolean noNodes;

    @Override
    public Integer call() throws IOException, InterruptedException {
        NetworkPlan before = TestNetwork.plan(state.folder()).orElse(null);
        NetworkPlan plan = new NetworkPlan(
                given(hospitals, before == null ? 4 : before.hospitals()),
                given(consensus, before == null ? Consensus.BFT : before.consensus()),
                given(basePort, before == null ? 17_000 : before.basePort()),
                before == null ? !noNodes : before.nodes() && !noNodes);
        TestNetwork network = TestNetwork.of(plan, state.folder(), System.getenv(), InstantSource.system());
        Thread undo = new Thread(() -> undo(network, "interrupted"));
        Runtime.getRuntime().addShutdownHook(undo);
        boolean raised = false;
        try {
            network.up(spec.commandLine().getOut()::println);
            raised = true;
        } finally {
            if (withdrawn(undo) && !raised) {
                undo(network, "failed");
            }
        }
        return ExitCode.DONE;
    }

    /** Whether it can be: in the middle of an interruption it is at work already. */
    private static boolean withdrawn(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false; // this is how the runtime says that it is shutting down
        }
    }

    private static <T> T given(@Nullable T option, T otherwise) {
        return option == null ? otherwise : option;
    }

    /** What this command started must not stay half-raised; what ran before it does. */
    private void undo(TestNetwork network, String why) {
        try {
            int ended = network.undo();
            spec.commandLine()
                    .getErr()
                    .println("network up: " + why + "; ended the " + ended + " processes it had started");
        } catch (IOException | InterruptedException e) {
            spec.commandLine().getErr().println("network up: " + why + ", and could not end all: " + e.getMessage());
        }
    }
}
