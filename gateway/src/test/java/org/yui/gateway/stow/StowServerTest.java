package org.yui.gateway.stow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.MspId;
import org.yui.network.member.Consortium;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.MutualTls;
import org.yui.network.member.Organisation;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StowServerTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final int CUT_OFF = 0;
    private static final String RELATED = "multipart/related; type=\"application/dicom\"; boundary=B";
    private static final StowLimits LIMITS =
            new StowLimits(1 << 20, 5, 1024, Duration.ofSeconds(30), Duration.ofSeconds(2), 4);

    @TempDir
    static Path folder;

    private static MutualTls hospital;
    private static MutualTls stranger;
    private static Path authorities;

    private final SecureRandom random = new SecureRandom();
    private final List<String> log = new ArrayList<>();
    private final MemoryStore store = new MemoryStore();
    private StowServer server;
    private HttpClient client;

    @BeforeAll
    static void certificates() throws Exception {
        Consortium consortium = Consortium.open(
                folder.resolve("consortium"),
                new ConsortiumPlan(
                        List.of(
                                new Organisation(new MspId("EastMSP"), "East"),
                                new Organisation(new MspId("WestMSP"), "West")),
                        List.of()),
                InstantSource.system(),
                new SecureRandom());
        hospital = consortium.tls(new MspId("EastMSP"));
        stranger = consortium.tls(new MspId("WestMSP"));
        authorities = folder.resolve("consortium/public/EastMSP.pem");
    }

    @BeforeEach
    void start() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        server = StowServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new StowServer.Access(
                        InnerTls.context(hospital.keyManagers(), authorities, random), true, BearerToken.read(token)),
                LIMITS,
                store,
                (endpoint, outcome, caller, took) -> {
                    synchronized (log) {
                        log.add(endpoint + " by " + caller + ": " + outcome);
                    }
                });
        client = HttpClient.newBuilder().sslContext(tls(new KeyManager[0])).build();
    }

    private SSLContext tls(KeyManager[] own) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own, hospital.trustManagersOfOwn(), random);
        return context;
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    private HttpRequest.Builder request(String path, String type, byte[] body) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        return client.send(request(path, type, bytes).build(), BodyHandlers.ofString());
    }

    private static String part(String content) {
        return "--B\r\nContent-Type: application/dicom\r\n\r\n" + content + "\r\n";
    }

    @Test
    void instances_that_are_kept_are_named_in_the_answer() throws Exception {
        HttpResponse<String> answer = post("/studies", RELATED, "\r\n" + part("1.2.3") + part("1.2.4") + "--B--");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/dicom+json");
        assertThat(answer.body())
                .isEqualTo("{\"00081190\":{\"vr\":\"UR\"},\"00081199\":{\"vr\":\"SQ\",\"Value\":["
                        + "{\"00081150\":{\"vr\":\"UI\",\"Value\":[\"" + MemoryStore.SOP_CLASS + "\"]},"
                        + "\"00081155\":{\"vr\":\"UI\",\"Value\":[\"1.2.3\"]}},"
                        + "{\"00081150\":{\"vr\":\"UI\",\"Value\":[\"" + MemoryStore.SOP_CLASS + "\"]},"
                        + "\"00081155\":{\"vr\":\"UI\",\"Value\":[\"1.2.4\"]}}]}}");
        assertThat(store.kept).containsExactly("1.2.3", "1.2.4");
        server.close();
        assertThat(log).containsExactly("POST /dicom-web/studies by a token or nobody: OK");
    }

    @Test
    void some_that_are_not_kept_make_202_and_none_that_is_makes_409() throws Exception {
        HttpResponse<String> some = post("/studies/1.2", RELATED, part("1.2.3") + part("1.9.4") + part("?") + "--B--");
        assertThat(some.statusCode()).isEqualTo(202);
        assertThat(some.body())
                .contains("\"00081198\":{\"vr\":\"SQ\"", "\"00081197\":{\"vr\":\"US\",\"Value\":[43264]}")
                .contains("\"0008119A\":{\"vr\":\"SQ\",\"Value\":[{\"00081197\":{\"vr\":\"US\",\"Value\":[49152]}}]}");
        assertThat(post("/studies", RELATED, part("?") + "--B--").statusCode()).isEqualTo(409);
        assertThat(store.kept).containsExactly("1.2.3");
    }

    @Test
    void one_instance_may_come_by_itself() throws Exception {
        assertThat(post("/studies", "application/dicom", "1.2.3").statusCode()).isEqualTo(200);
        assertThat(store.kept).containsExactly("1.2.3");
    }

    @Test
    void a_part_may_hold_what_looks_like_a_boundary_and_be_longer_than_any_buffer() throws Exception {
        String content = "1.2.3" + " ".repeat(70) + "\r\n--\r\r\n-\r\n--C".repeat(30_000);
        assertThat(post("/studies", RELATED, part(content) + part("1.2.4") + "--B--")
                        .statusCode())
                .isEqualTo(200);
        assertThat(store.kept).containsExactly("1.2.3", "1.2.4");
        assertThat(store.longest).isEqualTo(content.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        multipart/related; type="application/dicom"              | --B--                  | 400
        multipart/related; type="application/dicom"; boundary="" | --B--                  | 400
        multipart/related; type="application/dicom"; boundary=B; nonsense | --B--         | 400
        multipart/related; type="application/dicom"; boundary=B  | --B--                  | 400
        multipart/related; type="application/dicom"; boundary=B  | ''                     | 400
        multipart/related; type="application/dicom"; boundary=C  | --B~~1.2.3~--B--       | 400
        multipart/related; type="application/dicom"; boundary=B  | --B~~1.2.3~--          | 400
        multipart/related; type="application/dicom"; boundary=B  | --B~~1.2.3~--Bx--      | 400
        multipart/related; type="application/dicom"; boundary=B  | --B~A: 1               | 400
        multipart/related; type="application/dicom"; boundary=B  | --B~~1.2.3~--B~~1.2.4  | 400
        multipart/related; type=application/dicom; boundary=B    | --B~~1.2.3~--B-- after | 200
        multipart/related; type="application/dicom+json"; boundary=B | --B~~{}~--B--      | 415
        multipart/form-data; boundary=B                          | --B~~1.2.3~--B--       | 415
        application/json                                         | {}                     | 415
        text/                                                    | x                      | 400
        """)
    void a_body_that_is_not_what_it_says_is_refused_and_nothing_of_it_is_kept(String type, String body, int status)
            throws Exception {
        HttpResponse<String> answer = post("/studies", type, body.replace("~", "\r\n"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status != 200) {
            assertThat(store.kept).isEmpty();
            assertThat(answer.body()).contains("urn:yui:refusal:").doesNotContain("1.2.3");
        }
    }

    @Test
    void parts_of_another_kind_and_messages_within_messages_are_not_understood() throws Exception {
        String nested = "--B\r\nContent-Type: multipart/related; boundary=C\r\n\r\n--C\r\n\r\n1.2.3\r\n--C--\r\n";
        HttpResponse<String> answer = post("/studies", RELATED, nested + "--B--");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("49152");
        assertThat(store.kept).isEmpty();
    }

    @Test
    void what_is_too_much_is_refused() throws Exception {
        assertThat(post("/studies", RELATED, "--B\r\nA: " + "x".repeat(2000) + "\r\n\r\n1\r\n--B--")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/studies", RELATED, "--B\r\n" + "A: x\r\n".repeat(2000) + "\r\n1\r\n--B--")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/studies", RELATED, part("1.2.3").repeat(6) + "--B--").statusCode())
                .isEqualTo(413);
        assertThat(post("/studies", RELATED, part("1".repeat(1 << 20)) + "--B--")
                        .statusCode())
                .isEqualTo(413);
        assertThat(store.kept).isEmpty();
    }

    @Test
    void who_sends_too_much_hears_why_also_while_still_sending() throws Exception {
        String much = part("1".repeat(3 << 19)) + "--B--";
        for (int i = 0; i < 100; i++) {
            HttpResponse<String> answer = post("/studies", RELATED, much);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("send it in parts");
        }
    }

    @Test
    void an_answer_in_another_form_is_refused() throws Exception {
        HttpRequest.Builder xml = request("/studies", RELATED, part("1.2.3").getBytes(StandardCharsets.US_ASCII));
        assertThat(client.send(xml.header("Accept", "application/dicom+xml").build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(406);
        assertThat(post("/studies/1.2.x", RELATED, part("1.2.3") + "--B--").statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobody_gets_in_without_the_token_or_a_certificate_of_the_hospitals_authorities() throws Exception {
        byte[] body = (part("1.2.3") + "--B--").getBytes(StandardCharsets.US_ASCII);
        HttpRequest without = HttpRequest.newBuilder(URI.create(server.uri() + "/studies"))
                .header("Content-Type", RELATED)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = client.send(without, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        try (HttpClient known =
                HttpClient.newBuilder().sslContext(tls(hospital.keyManagers())).build()) {
            assertThat(known.send(without, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
        try (HttpClient unknown =
                HttpClient.newBuilder().sslContext(tls(stranger.keyManagers())).build()) {
            assertThat(status(unknown, without)).isNotEqualTo(200);
        }
        assertThat(store.kept).containsExactly("1.2.3");
    }

    @Test
    void a_token_that_could_be_guessed_is_none() throws IOException {
        Path guessable = Files.writeString(folder.resolve("guessable"), TOKEN.substring(1) + "\n");

        assertThatThrownBy(() -> BearerToken.read(guessable))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("found a token of 31 characters, expected 32 to 512")
                .hasMessageNotContaining(TOKEN.substring(1));
    }

    @ParameterizedTest
    @CsvSource({
        "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, true",
        "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, true",
        "TLSv1.3, TLS_AES_256_GCM_SHA384, true",
        "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384, false",
        "TLSv1.2, TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, false"
    })
    void only_recommended_cipher_suites_are_spoken(String protocol, String suite, boolean spoken) throws Exception {
        try (SSLSocket socket = (SSLSocket) tls(new KeyManager[0])
                .getSocketFactory()
                .createSocket("127.0.0.1", server.uri().getPort())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setEnabledCipherSuites(new String[] {suite});
            ThrowableAssert.ThrowingCallable handshake = socket::startHandshake;
            if (spoken) {
                assertThatCode(handshake).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(handshake).isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    /** Cut off in the handshake, or not let in: both will do. */
    private static int status(HttpClient unknown, HttpRequest request) throws InterruptedException {
        try {
            return unknown.send(request, BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            return CUT_OFF;
        }
    }

    @Test
    void a_node_that_may_not_collect_says_so() throws Exception {
        store.ready = false;
        assertThat(post("/studies", RELATED, part("1.2.3") + "--B--").statusCode())
                .isEqualTo(503);
    }

    @Test
    void a_full_disk_is_told_and_logged_in_a_word_keeps_nothing_and_is_forgotten_once_there_is_room() throws Exception {
        String body = part("1.2.3") + part("1.2.4") + "--B--";
        store.fullAtOnce = true;
        expectNoRoom(post("/studies", RELATED, body));
        store.fullAtOnce = false;
        store.fullAtTheEnd = true;
        expectNoRoom(post("/studies", RELATED, body));
        assertThat(store.kept).isEmpty();
        store.fullAtTheEnd = false;
        assertThat(post("/studies", RELATED, body).statusCode()).isEqualTo(200);
        assertThat(store.kept).containsExactly("1.2.3", "1.2.4");
        server.close();
        String by = "POST /dicom-web/studies by a token or nobody: ";
        assertThat(log).containsExactly(by + "NO_ROOM", by + "NO_ROOM", by + "OK");
    }

    private static void expectNoRoom(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.body())
                .contains("urn:yui:refusal:no-room", "send it again")
                .doesNotContain("YAMADA", "/srv");
    }

    @Test
    void ten_thousand_small_parts_end_at_the_most_that_a_request_may_have() throws Exception {
        for (String parts : List.of(part("1.2.3").repeat(10_000), "--B\r\n\r\n\r\n".repeat(10_000))) {
            byte[] body = (parts + "--B--").getBytes(StandardCharsets.US_ASCII);
            assertThat(status(client, request("/studies", RELATED, body).build()))
                    .isIn(413, CUT_OFF);
        }
        assertThat(store.kept).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Location: ../../../etc/passwd",
                "Content-Location: file:///etc/passwd",
                "Content-Disposition: attachment; filename=\"/tmp/x\"",
                "Content-ID: <..\\..\\x>",
                "Content-Transfer-Encoding: base64",
                "Content-Length: 99999999999",
                "Content-Encoding: gzip"
            })
    void what_else_a_part_says_of_itself_is_not_followed(String line) throws Exception {
        String body = "--B\r\nContent-Type: application/dicom\r\n" + line + "\r\n\r\n1.2.3\r\n--B--";
        assertThat(post("/studies", RELATED, body).statusCode()).isEqualTo(200);
        assertThat(store.kept).containsExactly("1.2.3");
        assertThat(store.longest).isEqualTo(5);
    }

    @Test
    void a_body_that_is_packed_is_refused_before_it_is_read() throws Exception {
        for (String packed : List.of("gzip", "deflate", "br", "zstd", "gzip, identity")) {
            HttpRequest.Builder bomb = request("/studies", RELATED, new byte[1 << 10]);
            HttpResponse<String> answer =
                    client.send(bomb.header("Content-Encoding", packed).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(packed).isEqualTo(415);
        }
        assertThat(store.kept).isEmpty();
    }

    @Test
    void a_part_without_end_is_cut_at_the_most_that_a_request_may_have_whatever_length_it_states() throws Exception {
        String endless = Integer.toHexString(1 << 16) + "\r\n" + "1".repeat(1 << 16) + "\r\n";
        String begun = "2a\r\n--B\r\nContent-Type: application/dicom\r\n\r\n1.\r\n";
        assertThat(rawWhile("Transfer-Encoding: chunked\r\n", begun + endless.repeat(17)))
                .doesNotContain(" 200 ");
        assertThat(raw("Content-Length: 99999999999\r\n", part("1.2.3"), false)).contains(" 413 ");
        assertThat(raw("Content-Length: 10\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n", false))
                .contains(" 400 ");
        assertThat(raw("Content-Length: 10\r\nContent-Length: 20\r\n", part("1.2.3"), false))
                .contains(" 400 ");
        assertThat(store.kept).isEmpty();
    }

    @Test
    void a_body_shorter_than_it_says_or_one_that_stops_coming_keeps_nothing() throws Exception {
        assertThat(raw("Content-Length: 5000\r\n", part("1.2.3"), true)).doesNotContain(" 200 ");
        assertThat(raw("Content-Length: 5000\r\n", part("1.2.3"), false)).contains(" 408 ");
        assertThat(raw("Content-Length: 20\r\n", part("1.2.3") + "--B--", false))
                .contains(" 400 ");
        assertThat(raw("Transfer-Encoding: chunked\r\n", "5\r\n--B\r\n\r\nZZ\r\n", false))
                .contains(" 400 ");
        assertThat(store.kept).isEmpty();
    }

    /** As {@link #raw}, for what the server may stop reading while it comes. */
    private String rawWhile(String headers, String body) throws Exception {
        try {
            return raw(headers, body, false);
        } catch (IOException e) {
            return "cut off";
        }
    }

    /** What a server answers to bytes as they are. */
    private String raw(String headers, String body, boolean ends) throws Exception {
        URI uri = server.uri();
        try (SSLSocket socket =
                (SSLSocket) tls(new KeyManager[0]).getSocketFactory().createSocket(uri.getHost(), uri.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /dicom-web/studies HTTP/1.1\r\nHost: here\r\nConnection: close\r\nAuthorization: Bearer "
                            + TOKEN + "\r\nContent-Type: " + RELATED + "\r\n" + headers + "\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            if (ends) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void parts_come_out_of_a_multipart_however_the_network_cuts_it() throws Exception {
        byte[] message = (part("1.2.3") + part("") + part("1.2.\r\n--4") + "--B--").getBytes(StandardCharsets.US_ASCII);
        for (int step = 1; step < 40; step++) {
            int most = step;
            ByteArrayInputStream cut = new ByteArrayInputStream(message) {
                @Override
                public synchronized int read(byte[] into, int offset, int length) {
                    return super.read(into, offset, Math.min(length, most));
                }
            };
            Multipart multipart = new Multipart(cut, "B", 1024);
            assertThat(multipart.next().orElseThrow().content().readAllBytes())
                    .asString()
                    .isEqualTo("1.2.3");
            assertThat(multipart.next().orElseThrow().content().readAllBytes()).isEmpty();
            assertThat(multipart.next().orElseThrow().content().read()).isEqualTo('1');
            assertThat(multipart.next()).isEmpty();
            assertThat(multipart.next()).isEmpty();
        }
    }
}
