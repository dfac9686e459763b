package org.yui.testnetwork.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yui.cli.ExitCode;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.testnetwork.TestNetwork;
import org.yui.testnetwork.process.Health;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.NodeKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code network status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says what runs and how it is.",
        footer = {"", "Exit code: 0 if everything is well, 1 if something is not."})
final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-26s %-10s %8s %6d  %s%n";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private StateOption state;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /** One node, as it is found. */
    record Row(
            String node,
            NodeKind kind,
            MspId member,
            @Nullable Long pid,
            int port,
            boolean healthy,
            String health) {}

    /** All nodes, as they are found. */
    record Table(List<Row> nodes) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Table table = look(state.raised());
        if (json) {
            spec.commandLine().getOut().println(Json.write(table));
        } else {
            print(table);
        }
        return table.nodes().stream().allMatch(Row::healthy) ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static Table look(TestNetwork network) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (Node node : network.nodes()) {
            OptionalLong pid = network.pid(node);
            Health health = network.health(node);
            rows.add(new Row(
                    node.name(),
                    node.kind(),
                    node.msp(),
                    pid.isPresent() ? pid.getAsLong() : null,
                    node.port(),
                    health.good(),
                    health.detail()));
        }
        return new Table(rows);
    }

    private void print(Table table) {
        var out = spec.commandLine().getOut();
        out.printf(ROW.replace("%6d", "%6s"), "node", "kind", "pid", "port", "health");
        for (Row row : table.nodes()) {
            out.printf(
                    ROW, row.node(), row.kind().text(), row.pid() == null ? "-" : row.pid(), row.port(), row.health());
        }
        out.flush();
    }
}
