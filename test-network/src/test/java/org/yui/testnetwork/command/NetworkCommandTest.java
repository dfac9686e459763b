package org.yui.testnetwork.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.ExitCode;
import org.yui.domain.json.Json;
import org.yui.testnetwork.FreePorts;
import org.yui.testnetwork.Genuine;
import org.yui.testnetwork.Main;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.process.Waiting;

/** The whole of it, by its command line: two hospitals, Fabric, Kubo, custodians and gateway. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkCommandTest {

    private static final int NODES = 15;
    private static final Duration SOON = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    private static Path state;

    /** What a command said, and how it ended. */
    private record Said(int code, String out, String err) {

        private Said done() {
            assertThat(code).as(out + err).isEqualTo(ExitCode.DONE);
            return this;
        }
    }

    private static Said network(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = NetworkCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Said(code, out.toString(), err.toString());
    }

    private static Said onNetwork(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--state";
        all[2] = state.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return network(all);
    }

    @BeforeAll
    static void raise() throws Exception {
        int base = FreePorts.base();
        Genuine.toolsFor(new NetworkPlan(2, Consensus.RAFT, base, true));
        state = folder.resolve("state");
        onNetwork("up", "--hospitals", "2", "--consensus", "raft", "--base-port", Integer.toString(base))
                .done();
    }

    @AfterAll
    static void drop() {
        if (state == null) {
            return;
        }
        Said down = onNetwork("down").done();
        assertThat(down.out()).isEqualTo("ended " + NODES + " processes, none is left\n");
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(p -> p.info().commandLine().stream())
                        .filter(line -> line.contains(state.toString())))
                .isEmpty();
        assertThat(onNetwork("down").done().out()).startsWith("ended 0 processes");
    }

    private static List<StatusCommand.Row> rows() {
        Said status = onNetwork("status", "--json");
        return Json.read(status.out().strip(), StatusCommand.Table.class).nodes();
    }

    private static StatusCommand.Row row(String node) {
        return rows().stream().filter(r -> r.node().equals(node)).findFirst().orElseThrow();
    }

    @Test
    void every_node_is_well() {
        assertThat(onNetwork("status").done().out()).contains("peer.BuyerMSP").contains("connected to 1 of 1 nodes");
        assertThat(rows())
                .hasSize(NODES)
                .allSatisfy(row -> assertThat(row.healthy()).as(row.toString()).isTrue());
    }

    @Test
    void a_stopped_node_is_told_and_up_starts_what_does_not_run() {
        assertThat(onNetwork("stop", "peer.Hospital2MSP").done().out()).isEqualTo("peer.Hospital2MSP: ended\n");
        assertThat(onNetwork("stop", "peer.Hospital2MSP").done().out()).endsWith("did not run\n");
        assertThat(onNetwork("status").code()).isEqualTo(ExitCode.FOUND);
        assertThat(row("peer.Hospital2MSP"))
                .extracting(StatusCommand.Row::pid, StatusCommand.Row::healthy, StatusCommand.Row::health)
                .containsExactly(null, false, "down");

        assertThat(onNetwork("up").done().out()).contains("up: 1 processes started");

        assertThat(row("peer.Hospital2MSP").healthy()).isTrue();
    }

    @Test
    void a_killed_node_is_started_by_its_name() throws Exception {
        ProcessHandle kubo = ProcessHandle.of(row("kubo.Hospital1MSP").pid()).orElseThrow();
        kubo.destroyForcibly();
        kubo.onExit().get(10, TimeUnit.SECONDS);
        assertThat(row("kubo.Hospital1MSP").health()).isEqualTo("down");

        assertThat(onNetwork("start", "kubo.Hospital1MSP").done().out()).endsWith("runs and is well\n");
        assertThat(onNetwork("start", "kubo.Hospital1MSP").done().out()).endsWith("ran already\n");
    }

    @Test
    void a_name_that_no_node_has_is_refused_with_those_that_there_are() {
        Said stop = onNetwork("stop", "peer.Hospital3MSP");

        assertThat(stop.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(stop.err()).contains("found the name peer.Hospital3MSP").contains("gateway.OperatorMSP");
    }

    @Test
    void a_network_stays_as_it_was_made() {
        Said up = onNetwork("up", "--hospitals", "3");

        assertThat(up.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(up.err()).contains("leave the options out to raise that one again");
    }

    @Test
    void a_folder_without_a_network_is_told() {
        Said status = network("status", "--state", folder.resolve("nothing").toString());

        assertThat(status.code()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(status.err()).contains("raise it with up");
    }

    @Test
    void an_interrupted_up_takes_down_what_it_started() throws Exception {
        Path other = folder.resolve("interrupted");
        Path run = other.resolve("run");
        Process up = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "up",
                        "--no-nodes",
                        "--hospitals",
                        "2",
                        "--consensus",
                        "raft",
                        "--base-port",
                        Integer.toString(FreePorts.base()),
                        "--state",
                        other.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("interrupted.log").toFile())
                .start();
        assertThat(new Waiting(InstantSource.system())
                        .until(SOON, () -> Files.exists(run.resolve("peer.Hospital1MSP")) || !up.isAlive()))
                .isTrue();

        up.destroy();
        up.waitFor();

        assertThat(folder.resolve("interrupted.log")).content().contains("interrupted; ended the");
        assertThat(network("down", "--state", other.toString()).done().out()).startsWith("ended 0 processes");
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(p -> p.info().commandLine().stream())
                        .filter(line -> line.contains(other.toString())))
                .isEmpty();
    }
}
