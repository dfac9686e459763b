package org.yui.testnetwork.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.yui.cli.UnusableInputException;
import org.yui.testnetwork.TestNetwork;
import org.yui.testnetwork.plan.NetworkPlan;
import picocli.CommandLine.Option;

/** Which network is meant. */
final class StateOption {

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = "${sys:yui.testnetwork.state:-test-network/state}",
            description = "The network's folder (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Path state;

    Path folder() {
        return state;
    }

    /** The network that was raised here. */
    TestNetwork raised() throws IOException {
        NetworkPlan plan = TestNetwork.plan(state)
                .orElseThrow(() -> new UnusableInputException(
                        state + ": found no network, expected one that was raised here; raise it with up"));
        return TestNetwork.of(plan, state, System.getenv(), InstantSource.system());
    }
}
