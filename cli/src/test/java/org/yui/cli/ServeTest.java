package org.yui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.MspId;
import org.yui.ipfs.kubo.KuboToken;
import org.yui.network.member.Consortium;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Organisation;

/** Nodes in processes of their own, with their own files and ports and nothing else: no peer, no content node, no other node. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServeTest {

    private static final String HOSPITAL = "Hospital1MSP";
    private static final String OPERATOR = "OperatorMSP";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final List<YuiProcess> started = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private int listen;
    private int operations;

    @BeforeEach
    void found() throws Exception {
        ConsortiumPlan plan = new ConsortiumPlan(
                List.of(organisation(HOSPITAL), organisation("Hospital2MSP")), List.of(organisation(OPERATOR)));
        Consortium.open(folder.resolve("state"), plan, InstantSource.system(), new SecureRandom());
        for (String msp : List.of(HOSPITAL, OPERATOR)) {
            KuboToken.random(new SecureRandom()).write(member(msp).resolve("kubo.token"));
        }
        listen = freePort();
        operations = freePort();
        write(HOSPITAL, "hospital", """
            gateway: https://127.0.0.1:9
            partner: Hospital2MSP
            serve:
              custodian: {listen: "127.0.0.1:%d", operations: "127.0.0.1:%d"}
            """);
        write(OPERATOR, "operator", """
            serve:
              gateway: {listen: "127.0.0.1:%d", operations: "127.0.0.1:%d"}
            """);
    }

    private static Organisation organisation(String msp) {
        return new Organisation(new MspId(msp), msp);
    }

    private Path member(String msp) {
        return folder.resolve("state/members").resolve(msp);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Nobody listens at port 9 of the loopback address, where everything else would be. */
    private void write(String msp, String role, String more) throws IOException {
        Files.writeString(
                member(msp).resolve("yui.yaml"), """
                    channel: yui
                    member: %s
                    role: %s
                    identity: client
                    tls: tls
                    members: ../../public
                    keys: keys
                    state: state
                    ledger: {peer: "127.0.0.1:9"}
                    blocks:
                      - {api: "http://127.0.0.1:9", token: kubo.token, member: Hospital1MSP}
                    custodians:
                      Hospital1MSP: https://127.0.0.1:9
                      Hospital2MSP: https://127.0.0.1:9
                    """.formatted(msp, role) + more.formatted(listen, operations));
    }

    @AfterEach
    void stopAll() throws Exception {
        for (YuiProcess each : started) {
            each.killAfter(0);
        }
        http.close();
    }

    private YuiProcess serve(String service, String msp) throws IOException {
        YuiProcess process = YuiProcess.start(
                log(msp),
                "serve",
                service,
                "--config",
                member(msp).resolve("yui.yaml").toString());
        started.add(process);
        return process;
    }

    private Path log(String msp) {
        return folder.resolve(msp + ".log");
    }

    private void awaitHealthy(YuiProcess process, String msp) throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        while (!isHealthy()) {
            assertThat(process.isAlive())
                    .as(() -> "alive; its log: " + text(log(msp)))
                    .isTrue();
            assertThat(Instant.now()).as("healthy in time").isBefore(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "none";
        }
    }

    private boolean isHealthy() throws InterruptedException {
        try {
            return get("/healthz").statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + operations + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_custodian_starts_alone_says_what_is_missing_and_stops_when_told() throws Exception {
        YuiProcess custodian = serve("custodian", HOSPITAL);
        awaitHealthy(custodian, HOSPITAL);

        HttpResponse<String> ready = get("/readyz");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body())
                .containsPattern("\"name\":\"ledger\",\"ok\":false")
                .containsPattern("\"name\":\"view\",\"ok\":false")
                .containsPattern("\"name\":\"content\",\"ok\":false")
                .containsPattern("\"name\":\"book\",\"ok\":true");
        assertThat(get("/metrics").body())
                .contains("yui_view_age_seconds NaN")
                .contains("yui_ledger_call_seconds_count{call=\"height\",outcome=\"unavailable\"}");
        assertThat(custodian.stop()).isZero();
        assertThat(Files.readAllLines(log(HOSPITAL)))
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z (info|warning) .*"))
                .anyMatch(line -> line.contains("custodian of Hospital1MSP listens at 127.0.0.1:" + listen))
                .last()
                .asString()
                .endsWith("custodian has stopped");
    }

    @Test
    void a_gateway_starts_while_custodians_are_down() throws Exception {
        YuiProcess gateway = serve("gateway", OPERATOR);
        awaitHealthy(gateway, OPERATOR);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(gateway.stop()).isZero();
    }

    @Test
    void a_second_node_over_the_same_records_is_refused() throws Exception {
        awaitHealthy(serve("custodian", HOSPITAL), HOSPITAL);
        assertThat(serve("custodian", HOSPITAL).exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(log(HOSPITAL)).content().contains("in use by another process");
    }

    @Test
    void a_taken_port_is_refused() throws Exception {
        try (ServerSocket other = new ServerSocket(listen, 1, InetAddress.getLoopbackAddress())) {
            assertThat(serve("custodian", HOSPITAL).exitCode()).isEqualTo(ExitCode.UNUSABLE);
            assertThat(log(HOSPITAL)).content().contains("found port " + other.getLocalPort());
        }
    }

    @Test
    void a_key_that_is_missing_and_a_service_that_is_not_configured_are_refused() throws Exception {
        assertThat(serve("gateway", HOSPITAL).exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(log(HOSPITAL)).content().contains("found no serve.gateway");
        Files.delete(member(HOSPITAL).resolve("tls.key"));
        assertThat(serve("custodian", HOSPITAL).exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(log(HOSPITAL)).content().contains("tls: found no file tls.key");
    }
}
