package org.yui.testnetwork.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
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
import org.yui.cli.demo.Summary;
import org.yui.domain.json.Json;
import org.yui.testnetwork.FreePorts;
import org.yui.testnetwork.Genuine;
import org.yui.testnetwork.TestNetwork;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.process.Node;
import org.yui.testnetwork.process.Waiting;

/** Custodians and the gateway killed in the middle of a demo on a genuine network; a custodian whose peer is given no blocks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class NodeFaultsTest {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_RUNS = 6;
    private static final String CUSTODIAN = "custodian.Hospital1MSP";
    private static final String PEER = "peer.Hospital1MSP";

    @TempDir
    static Path folder;

    private static Path state;
    private static int base;
    private static TestNetwork network;
    private final Waiting waiting = new Waiting(InstantSource.system());

    @BeforeAll
    static void raise() throws Exception {
        base = FreePorts.base();
        NetworkPlan plan = new NetworkPlan(2, Consensus.RAFT, base, true);
        Genuine.toolsFor(plan);
        state = folder.resolve("state");
        network = TestNetwork.of(plan, state, Genuine.environment(), InstantSource.system());
        try {
            network.up(line -> {});
        } catch (IOException | InterruptedException | RuntimeException e) {
            network.undo();
            throw e;
        }
    }

    @AfterAll
    static void drop() throws Exception {
        if (state != null) {
            TestNetwork.down(state, InstantSource.system());
        }
    }

    private Node node(String name) throws Exception {
        return network.nodes().stream()
                .filter(n -> n.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Ends a node as a power cut would (SIGKILL), and starts it again. */
    private void killAndRestart(String name) throws Exception {
        Node node = node(name);
        ProcessHandle process =
                ProcessHandle.of(network.pid(node).orElseThrow()).orElseThrow();
        process.destroyForcibly();
        assertThat(waiting.until(Duration.ofSeconds(30), () -> network.pid(node).isEmpty()))
                .as(name + " is dead")
                .isTrue();
        network.start(name);
    }

    private Path member(String msp, String path) {
        return state.resolve("members").resolve(msp).resolve("state").resolve(path);
    }

    private static boolean hasFiles(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.anyMatch(f -> f.getFileName().toString().endsWith(".json"));
        }
    }

    /** As soon as a record is there; a demo that an earlier kill ended is begun again before. */
    private DemoProcess killOnceThereIs(Path place, String name, DemoProcess before, Path out) throws Exception {
        DemoProcess demo = before;
        for (int runs = 1; !cameDuring(demo, place) && runs < MOST_RUNS; runs++) {
            assertThat(demo.exitCode()).as(demo.output()).isEqualTo(ExitCode.UNUSABLE);
            demo = DemoProcess.start(state.resolve("yui.yaml"), out, List.of());
        }
        killAndRestart(name);
        return demo;
    }

    private boolean cameDuring(DemoProcess demo, Path place) throws Exception {
        return waiting.until(LONGEST, () -> hasFiles(place) || !demo.isAlive()) && hasFiles(place);
    }

    @Test
    @Order(1)
    void nodes_killed_in_the_middle_lose_nothing_and_do_nothing_twice() throws Exception {
        Path out = folder.resolve("out");
        DemoProcess demo = DemoProcess.start(state.resolve("yui.yaml"), out, List.of());
        demo = killOnceThereIs(member("Hospital1MSP", "custodian/deposits"), CUSTODIAN, demo, out);
        demo = killOnceThereIs(member("OperatorMSP", "gateway/openings"), "gateway.OperatorMSP", demo, out);
        demo = killOnceThereIs(member("OperatorMSP", "gateway/book/orders"), "gateway.OperatorMSP", demo, out);
        demo = killOnceThereIs(member("Hospital1MSP", "custodian/releases"), CUSTODIAN, demo, out);

        for (int runs = 1; demo.exitCode() != ExitCode.DONE && runs < MOST_RUNS; runs++) {
            demo = DemoProcess.start(state.resolve("yui.yaml"), out, List.of());
        }

        assertThat(demo.exitCode()).as(demo.output()).isEqualTo(ExitCode.DONE);
        Summary summary = Json.read(Files.readAllBytes(out.resolve("summary.json")), Summary.class);
        assertThat(summary.audit().verdict()).as(summary.audit().toString()).isEqualTo("clean");
        assertThat(summary.releases()).isEqualTo(summary.studies());
    }

    @Test
    @Order(2)
    void a_custodian_whose_peer_is_given_no_blocks_is_not_ready_and_says_why_until_it_is() throws Exception {
        Path core = state.resolve("members/Hospital1MSP/peer/core.yaml");
        String good = Files.readString(core);
        Files.writeString(core, withoutOrderers(good));
        restartPeerAndCustodian();
        assertThat(waiting.until(LONGEST, () -> readiness().contains("found a view of the ledger without")))
                .as(() -> "the custodian says why, but: " + readiness())
                .isTrue();

        Files.writeString(core, good);
        network.stop(PEER);
        network.start(PEER);
        assertThat(waiting.until(LONGEST, () -> readiness().contains("\"ready\":true")))
                .as(() -> "ready again, but: " + readiness())
                .isTrue();
    }

    private static void restartPeerAndCustodian() throws Exception {
        for (String name : List.of(PEER, CUSTODIAN)) {
            network.stop(name);
            network.start(name);
        }
    }

    /** The peer runs and answers, and asks for blocks where nobody gives any. */
    private static String withoutOrderers(String core) {
        StringBuilder overrides = new StringBuilder("  deliveryclient:\n    addressOverrides:\n");
        for (int orderer = 1; orderer <= 2; orderer++) {
            overrides.append("      - {from: \"127.0.0.1:%d\", to: \"127.0.0.1:9\", caCertsFile: \"%s\"}\n"
                    .formatted(base + orderer, state.resolve("public/Hospital" + orderer + "MSP.pem")));
        }
        return core.replace("  deliveryclient:\n", overrides);
    }

    private static String readiness() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (base + 451) + "/readyz"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "no answer: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
