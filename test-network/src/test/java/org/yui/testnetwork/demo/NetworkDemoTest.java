package org.yui.testnetwork.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.ExitCode;
import org.yui.cli.Main;
import org.yui.cli.demo.Summary;
import org.yui.domain.json.Json;
import org.yui.testkit.Shared;
import org.yui.testnetwork.FreePorts;
import org.yui.testnetwork.Genuine;
import org.yui.testnetwork.TestNetwork;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.NetworkPlan;

/** Two hospitals' nodes, a buyer's and an operator's, each with processes of its own; the demo goes its way through them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class NetworkDemoTest {

    @TempDir
    static Path folder;

    private static Path state;

    @BeforeAll
    static void raise() throws Exception {
        NetworkPlan plan = new NetworkPlan(2, Consensus.RAFT, FreePorts.base(), true);
        Genuine.toolsFor(plan);
        state = folder.resolve("state");
        TestNetwork network = TestNetwork.of(plan, state, Genuine.environment(), InstantSource.system());
        try {
            network.up(line -> {});
        } catch (IOException | InterruptedException | RuntimeException e) {
            network.undo();
            throw e;
        }
    }

    @AfterAll
    static void drop() throws Exception {
        if (state == null) {
            return;
        }
        TestNetwork.down(state, InstantSource.system());
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(p -> p.info().commandLine().stream())
                        .filter(line -> line.contains(state.toString())))
                .as("processes of the network that are left")
                .isEmpty();
    }

    private static DemoProcess demo(Path out, List<Path> studies) throws IOException {
        return DemoProcess.start(state.resolve("yui.yaml"), out, studies);
    }

    private static Summary summary(Path out) throws IOException {
        return Json.read(Files.readAllBytes(out.resolve("summary.json")), Summary.class);
    }

    private static Summary embedded(Path out) throws IOException {
        StringWriter text = new StringWriter();
        int code = Main.run(new PrintWriter(text), new PrintWriter(text), "demo", "--out", out.toString());
        assertThat(code).as(text.toString()).isEqualTo(ExitCode.DONE);
        return summary(out);
    }

    private static void expectClean(DemoProcess demo, Path out) throws Exception {
        assertThat(demo.exitCode()).as(demo.output()).isEqualTo(ExitCode.DONE);
        Summary summary = summary(out);
        assertThat(summary.audit().verdict()).as(summary.audit().toString()).isEqualTo("clean");
        assertThat(out.resolve("evidence/ledgersData")).isDirectory();
        assertThat(out.resolve("evidence/copies/Hospital2MSP/ledgersData")).isDirectory();
    }

    @Test
    @Order(1)
    void killed_again_and_again_it_says_the_same_as_on_the_embedded_ledger() throws Exception {
        Path out = folder.resolve("network");
        demo(out, List.of()).killOnceThereIs(out.resolve("state/contributing"));
        demo(out, List.of()).killOnceThereIs(state.resolve("members/Hospital2MSP/state/publishing/plans"));
        demo(out, List.of()).killOnceThereIs(out.resolve("delivered"));
        demo(out, List.of()).killOnceThereIs(out.resolve("statements"));
        DemoProcess last = demo(out, List.of());

        expectClean(last, out);
        Summary network = summary(out);
        Summary embedded = embedded(folder.resolve("embedded"));
        assertThat(network)
                .usingRecursiveComparison()
                .ignoringFields("network", "contributions.id", "grants.id", "grants.dataset", "audit")
                .isEqualTo(embedded);
        assertThat(network.network()).isEqualTo("fabric");
    }

    @Test
    @Order(2)
    void it_runs_again_on_a_network_where_it_ran_before() throws Exception {
        List<Path> studies = List.of(Shared.study("ct-ge-head28"), Shared.study("mr-fruit-ge-196"));
        Path out = folder.resolve("again");
        DemoProcess demo = demo(out, studies);

        expectClean(demo, out);
        Summary summary = summary(out);
        assertThat(summary.studies()).isEqualTo(2);
        assertThat(summary.releases()).isEqualTo(2);
        long earned = summary.statements().stream()
                .mapToLong(Summary.StatementSummary::earnedMinor)
                .sum();
        assertThat(earned + summary.dustMinor()).isEqualTo(summary.revenueMinor());
        assertThat(out.resolve("statements/2-JPY-Hospital1MSP.json")).exists();
    }
}
