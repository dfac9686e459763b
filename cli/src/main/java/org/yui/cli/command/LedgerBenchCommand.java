package org.yui.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.yui.cli.ExitCode;
import org.yui.cli.Terminal;
import org.yui.cli.UnusableInputException;
import org.yui.cli.bench.LedgerBench;
import org.yui.cli.node.NetworkConfiguration;
import org.yui.domain.ledger.LedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yui bench ledger}. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = {
            "States contributions and grants on a running network, each beside a minimal chaincode method with as many"
                    + " reads, writes and bytes; anchors order lines; audits the whole log.",
            "The network needs the kit's chaincode (test-network/network kit); the facts stay in it."
        },
        footer = {"", "Example: yui bench ledger --config test-network/yui.yaml"})
final class LedgerBenchCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "The network's yui.yaml.")
    @SuppressWarnings("NullAway.Init")
    private Path config;

    @Option(names = "--rounds", defaultValue = "9", description = "How many rounds count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--transactions",
            defaultValue = "64",
            description = "Of each kind in a round (default: ${DEFAULT-VALUE}).")
    private int transactions;

    @Option(names = "--clients", defaultValue = "32", description = "At once (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--replayed",
            defaultValue = "10000",
            description = "Transactions that the log has, at least, before it is audited (default: ${DEFAULT-VALUE}).")
    private int replayed;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (rounds < 1 || transactions < 8 || clients < 1) {
            throw new UnusableInputException("expected at least one round, 8 transactions and one client");
        }
        var line = spec.commandLine();
        try {
            LedgerBench.run(
                    NetworkConfiguration.read(config),
                    new LedgerBench.Plan(rounds, transactions, clients, replayed),
                    json,
                    new Terminal(line.getOut(), line.getErr(), InstantSource.system(), true),
                    line.getOut());
            return ExitCode.DONE;
        } catch (LedgerException e) {
            throw new UnusableInputException("the ledger did not take the benchmark's facts: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.UNUSABLE;
        }
    }
}
