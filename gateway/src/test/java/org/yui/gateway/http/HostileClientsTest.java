package org.yui.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.OrderId;
import org.yui.gateway.DeliveredContent;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.testkit.SeededRandom;

/** Callers that smuggle, trick, pack, trickle or crowd. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileClientsTest {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final int FEW = 20;

    private final CountDownLatch brokenOff = new CountDownLatch(1);
    private DeliveredContent delivered;
    private GatewayServer impatient;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        delivered = new DeliveredContent(folder, SeededRandom.of(HostileClientsTest.class), 24 << 20);
        HttpsSetting setting = new HttpsSetting(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                delivered.consortium.tls(delivered.consortium.operator),
                new SecureRandom(),
                new Limits(SHORT, SHORT, FEW, SHORT, SHORT),
                CallerCheck.NONE,
                (endpoint, outcome, caller, took) -> {
                    if (endpoint.endsWith("/content")) {
                        brokenOff.countDown();
                    }
                });
        impatient = GatewayServer.start(
                setting,
                delivered.consortium.engine,
                delivered.consortium.facts(),
                delivered.gateway.desk,
                delivered.gateway.shelf,
                bytes -> {},
                List.of());
    }

    @AfterAll
    void close() throws Exception {
        impatient.close();
        delivered.close();
    }

    private SSLSocket connect(GatewayServer server) throws IOException {
        SSLSocket socket = (SSLSocket) delivered
                .consortium
                .tls(delivered.consortium.buyer)
                .context(new SecureRandom())
                .getSocketFactory()
                .createSocket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", server.uri().getPort()));
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** Everything that comes back until the server closes. */
    private String talk(String request) throws IOException {
        try (SSLSocket socket = connect(delivered.gateway.server)) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\nContent-Length: 4",
                "Content-Length: 4\nContent-Length: 30",
                "Content-Length: 4, 30",
                "Content-Length: +4",
                "Content-Length: 0x4",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Content-Length: 4\n Transfer-Encoding: chunked",
                "Content-Length : 4"
            })
    void a_request_of_two_lengths_gets_one_refusal_and_its_rest_is_no_second_request(String headers)
            throws IOException {
        String answer = talk("POST /v1/orders HTTP/1.1\nHost: gateway\n" + headers
                + "\n\n0\n\nGET /v1/ledger/height HTTP/1.1\nHost: gateway\nConnection: close\n\n");

        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(answer.split("HTTP/1\\.1 ", -1)).as("answers").hasSize(2);
        assertThat(answer).doesNotContain("\"height\"").doesNotContain("org.").doesNotContain("jetty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/nothing/../ledger/height",
                "/v1/%2e%2e/v1/ledger/height",
                "/v1/ledger%2fheight",
                "/v1/ledger%5cheight",
                "/v1//ledger/height",
                "/v1/ledger;a=b/height",
                "/v1/ledger/height%00",
                "/V1/LEDGER/HEIGHT",
                "/v1/ledger/../../../../etc/passwd",
                "/v1/ledger/height/"
            })
    void a_path_has_one_spelling(String path) throws IOException {
        String answer = talk("GET " + path + " HTTP/1.1\nHost: gateway\nConnection: close\n\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("nosniff")
                .doesNotContain("\"height\"")
                .doesNotContain("jetty");
    }

    @Test
    void a_packed_body_is_refused() throws Exception {
        HttpResponse<byte[]> answer = delivered.send(
                delivered.consortium.buyer,
                delivered
                        .to("/v1/orders")
                        .header("Content-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("UNSUPPORTED");
    }

    @Test
    void what_is_not_there_and_what_is_anothers_are_answered_alike() throws Exception {
        OrderId unknown = OrderId.random(delivered.consortium.random);
        String foreign = delivered.path();
        String missing = foreign.replace(delivered.order.text(), unknown.text());

        HttpResponse<byte[]> a =
                delivered.send(delivered.consortium.rival, delivered.to(foreign).GET());
        HttpResponse<byte[]> b =
                delivered.send(delivered.consortium.rival, delivered.to(missing).GET());

        assertThat(a.statusCode()).isEqualTo(404).isEqualTo(b.statusCode());
        assertThat(a.body()).isEqualTo(b.body());
        assertThat(names(a)).isEqualTo(names(b));
    }

    private static List<String> names(HttpResponse<byte[]> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(h -> !h.getKey().equalsIgnoreCase("Date"))
                .map(Object::toString)
                .sorted()
                .toList();
    }

    @Test
    void who_does_not_take_what_it_asked_for_is_cut_off() throws Exception {
        try (SSLSocket socket = connect(impatient)) {
            socket.getOutputStream()
                    .write(("GET " + delivered.path() + " HTTP/1.1\r\nHost: gateway\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            assertThat(in.read()).isEqualTo('H');
            assertThat(brokenOff.await(20, TimeUnit.SECONDS))
                    .as("the answer ended")
                    .isTrue();
        }
    }

    @Test
    void a_crowd_that_says_nothing_does_not_keep_a_member_out() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 5 * FEW; i++) {
                crowd.add(new Socket("127.0.0.1", impatient.uri().getPort()));
            }
            try (GatewayClient client = new GatewayClient(
                    impatient.uri(), delivered.consortium.tls(delivered.consortium.buyer), new SecureRandom())) {
                assertThat(client.catalogue().datasets()).hasSize(1);
            }
        } finally {
            for (Socket each : crowd) {
                each.close();
            }
        }
    }
}
