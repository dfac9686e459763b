package org.yui.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yui.gateway.DeliveredContent;
import org.yui.network.member.MutualTls;
import org.yui.testkit.SeededRandom;

/** What a log is told of requests, and of who did not come as far as one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestLogTest {

    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private DeliveredContent delivered;
    private GatewayServer server;

    private record Telling(BlockingQueue<String> log) implements RequestLog {

        @Override
        public void answered(String endpoint, String outcome, String caller, Duration took) {
            log.add(endpoint + " by " + caller + ": " + outcome);
        }

        @Override
        public void turnedAway(String from) {
            log.add("turned away " + from);
        }
    }

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        delivered = new DeliveredContent(folder, SeededRandom.of(RequestLogTest.class), 1 << 10);
        server = GatewayServer.start(
                new HttpsSetting(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        delivered.consortium.tls(delivered.consortium.operator),
                        new SecureRandom(),
                        Limits.USUAL,
                        CallerCheck.NONE,
                        new Telling(log)),
                delivered.consortium.engine,
                delivered.consortium.facts(),
                delivered.gateway.desk,
                delivered.gateway.shelf,
                bytes -> {},
                List.of());
    }

    @AfterAll
    void close() throws Exception {
        server.close();
        delivered.close();
    }

    private String askedAndLogged(String path) throws Exception {
        delivered.send(
                delivered.consortium.buyer,
                HttpRequest.newBuilder(URI.create(server.uri() + path)).GET());
        return logged();
    }

    /** The log is told after the answer has gone out. */
    private String logged() throws InterruptedException {
        return String.valueOf(log.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void a_request_is_told_by_whom_it_was_and_how_it_ended() throws Exception {
        String buyer = delivered.consortium.buyer.msp().text();

        assertThat(askedAndLogged("/v1/catalogue")).isEqualTo("GET /v1/catalogue by " + buyer + ": OK");
        assertThat(askedAndLogged("/v1/orders/" + "0".repeat(32)))
                .isEqualTo("GET /v1/orders/{order} by " + buyer + ": UNKNOWN");
    }

    @Test
    void who_shows_no_members_certificate_is_told_by_its_address() throws Exception {
        SSLContext bare = SSLContext.getInstance("TLSv1.3");
        bare.init(
                null, delivered.consortium.tls(delivered.consortium.operator).trustManagersOfOwn(), new SecureRandom());
        try (SSLSocket socket = (SSLSocket)
                bare.getSocketFactory().createSocket("127.0.0.1", server.uri().getPort())) {
            socket.setSSLParameters(MutualTls.parameters());
            assertThatThrownBy(() -> {
                        socket.startHandshake();
                        socket.getInputStream().read();
                    })
                    .isInstanceOf(IOException.class);
        }

        assertThat(logged()).isEqualTo("turned away 127.0.0.1");
    }
}
