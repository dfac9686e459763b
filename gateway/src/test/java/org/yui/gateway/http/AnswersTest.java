package org.yui.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.gateway.DeliveredContent;
import org.yui.gateway.operations.NodeMetrics;
import org.yui.gateway.operations.OperationsServer;
import org.yui.testkit.SeededRandom;

/** What every answer says besides its content. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {

    private DeliveredContent delivered;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        delivered = new DeliveredContent(folder, SeededRandom.of(AnswersTest.class), 1 << 10);
    }

    @AfterAll
    void close() throws Exception {
        delivered.close();
    }

    private HttpResponse<byte[]> ask(HttpRequest.Builder request) throws Exception {
        return delivered.send(delivered.consortium.buyer, request);
    }

    private static void requireNothingForBrowsers(HttpResponse<?> answer) {
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("object-src 'none'")
                .contains("base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .contains("sandbox");
        assertThat(answer.headers().map())
                .doesNotContainKeys("server", "access-control-allow-origin", "set-cookie", "x-powered-by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/catalogue", "/v1/orders/00", "/v1/nothing", "/ga4gh/drs/v1/service-info"})
    void every_answer_shows_runs_and_embeds_nothing_and_is_not_kept(String path) throws Exception {
        HttpResponse<byte[]> answer = ask(delivered.to(path).GET());

        requireNothingForBrowsers(answer);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=63072000; includeSubDomains");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/");
    }

    @Test
    void content_says_it_too_and_is_kept_by_its_caller_alone() throws Exception {
        HttpResponse<byte[]> answer = ask(delivered.to(delivered.path()).GET());

        requireNothingForBrowsers(answer);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + delivered.leaf.cid().text() + ".sealed\"");
    }

    @Test
    void a_request_is_not_sent_back_to_who_sent_it() throws Exception {
        HttpResponse<byte[]> answer = ask(delivered
                .to("/v1/catalogue")
                .header("X-Told", "secret-of-mine")
                .method("TRACE", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("secret-of-mine");
    }

    @Test
    void what_an_organisation_reads_of_its_own_node_says_it_too() throws Exception {
        try (OperationsServer operations = OperationsServer.start(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), new NodeMetrics(), List.of());
                HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/healthz", "/readyz", "/metrics", "/else")) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + operations.port() + path))
                                .build(),
                        BodyHandlers.ofString());

                requireNothingForBrowsers(answer);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .matches("application/.*|text/plain;.*charset=utf-8");
            }
        }
    }
}
