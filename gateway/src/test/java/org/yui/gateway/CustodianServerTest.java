package org.yui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.member.Revocation;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.RecalledParts;
import org.yui.gateway.custodian.ReleaseAnswer;
import org.yui.gateway.facts.LiveCertificates;
import org.yui.gateway.http.CallerCheck;
import org.yui.gateway.http.HttpsSetting;
import org.yui.gateway.http.Limits;
import org.yui.gateway.http.MemberHttp;
import org.yui.gateway.http.Problem;
import org.yui.gateway.remote.CustodianServer;
import org.yui.gateway.remote.RemoteCustodian;
import org.yui.network.member.MutualTls;
import org.yui.testkit.SeededRandom;

/** Who and what a custodian's port lets in. What a custodian itself refuses, its kit tells. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustodianServerTest {

    private static final Duration IDLE = Duration.ofSeconds(3);

    private static final Limits IMPATIENT = new Limits(IDLE, Duration.ofMinutes(1), 100, IDLE, Duration.ofSeconds(20));

    private Path folder;
    private TestConsortium consortium;
    private CustodianServer server;
    private ContributionId contribution;
    private Signed anything;
    private final AtomicReference<Signed> withdrawn = new AtomicReference<>();
    private final AtomicReference<CountDownLatch> holdUp = new AtomicReference<>(new CountDownLatch(0));
    private final AtomicReference<CountDownLatch> heldUp = new AtomicReference<>(new CountDownLatch(1));

    /** Does as it is told, and may be held up. */
    private final class PatientCustodian implements Custodian {

        @Override
        public ReleaseAnswer answer(Signed request) throws IOException {
            heldUp.get().countDown();
            try {
                holdUp.get().await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return new ReleaseAnswer.Answered(List.of());
        }

        @Override
        public void deposit(Signed deposit) {}

        @Override
        public CustodyAcknowledgement acknowledge(ContributionId id, int epoch) throws RefusalException {
            throw new RefusalException(Refusal.NOT_DEPOSITED, "found nothing, expected parts");
        }

        @Override
        public RecalledParts recall(Signed recall, long first, int count) {
            return new RecalledParts(List.of());
        }

        @Override
        public void retire(ContributionId id) {}

        @Override
        public void withdraw(Signed withdrawal) {
            withdrawn.set(withdrawal);
        }
    }

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        consortium = new TestConsortium(folder, SeededRandom.of(CustodianServerTest.class));
        contribution = ContributionId.random(consortium.random);
        server = serve(Limits.USUAL);
        anything = consortium
                .east
                .key()
                .sign(
                        consortium.east.msp(),
                        KeyPurpose.CUSTODIAN,
                        new Withdrawal(contribution, null, consortium.east.msp(), Code.parse("CONSENT")));
    }

    private CustodianServer serve(Limits limits) throws Exception {
        return serve(limits, CallerCheck.NONE);
    }

    private CustodianServer serve(Limits limits, CallerCheck callers) throws Exception {
        HttpsSetting setting = new HttpsSetting(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                consortium.tls(consortium.east),
                new SecureRandom(),
                limits,
                callers,
                (endpoint, outcome, caller, took) -> {});
        return CustodianServer.start(setting, new PatientCustodian(), consortium.facts());
    }

    @AfterAll
    void close() throws Exception {
        server.close();
        consortium.close();
    }

    private RemoteCustodian as(MutualTls tls, URI address) {
        return new RemoteCustodian(consortium.east.msp(), address, tls, new SecureRandom(), Duration.ofSeconds(20));
    }

    private RemoteCustodian as(TestMember member) throws Exception {
        return as(consortium.tls(member), server.uri());
    }

    private static RefusalException refused(Refusal why, Call call) {
        RefusalException e = catchThrowableOfType(RefusalException.class, call::run);
        assertThat(e).as("a refusal").isNotNull();
        assertThat(e.refusal()).isEqualTo(why);
        assertThat(e.getMessage()).contains("found ", "expected ");
        return e;
    }

    private static void declined(Refusal why, ReleaseAnswer answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        ReleaseAnswer.Declined.class,
                        d -> assertThat(d.refusal()).isEqualTo(why));
    }

    @Test
    void releases_are_for_gateways() throws Exception {
        try (RemoteCustodian gateway = as(consortium.operator);
                RemoteCustodian buyer = as(consortium.buyer);
                RemoteCustodian hospital = as(consortium.west)) {
            assertThat(gateway.answer(anything)).isEqualTo(new ReleaseAnswer.Answered(List.of()));
            declined(Refusal.NOT_PERMITTED, buyer.answer(anything));
            declined(Refusal.NOT_PERMITTED, hospital.answer(anything));
        }
    }

    @Test
    void deposits_and_acknowledgements_are_for_hospitals() throws Exception {
        try (RemoteCustodian hospital = as(consortium.west);
                RemoteCustodian gateway = as(consortium.operator)) {
            hospital.deposit(anything);
            refused(Refusal.NOT_DEPOSITED, () -> hospital.acknowledge(contribution, 1));
            refused(Refusal.NOT_PERMITTED, () -> gateway.deposit(anything));
            refused(Refusal.NOT_PERMITTED, () -> gateway.acknowledge(contribution, 1));
        }
    }

    @Test
    void a_withdrawal_may_be_carried_by_any_member() throws Exception {
        try (RemoteCustodian buyer = as(consortium.buyer)) {
            buyer.withdraw(anything);
            assertThat(withdrawn.get()).isEqualTo(anything);
        }
    }

    @Test
    void a_stranger_gets_no_word() throws Exception {
        withdrawn.set(null);
        try (RemoteCustodian stranger = as(new TestStrangers(folder.resolve("strangers")).tls(), server.uri())) {
            refused(Refusal.CUSTODIAN_UNAVAILABLE, () -> stranger.withdraw(anything));
        }
        assertThat(withdrawn.get()).isNull();
    }

    @Test
    void a_revoked_certificate_is_served_until_its_word_has_to_be_asked_for_again() throws Exception {
        LiveCertificates live = new LiveCertificates(consortium.ledger(consortium.east), consortium.clock);
        MutualTls rival = consortium.tls(consortium.rival);
        X509Certificate shown = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(rival.encodedCertificate()));
        try (CustodianServer own = serve(Limits.USUAL, live::require);
                RemoteCustodian caller = as(rival, own.uri());
                RemoteCustodian other = as(consortium.tls(consortium.buyer), own.uri())) {
            caller.withdraw(anything);
            consortium.state(
                    consortium.rival,
                    "members:revoke",
                    new Revocation(consortium.rival.msp(), Revocation.signedPart(shown)));
            consortium.clock.advance(Duration.ofSeconds(30));
            refused(Refusal.NOT_A_MEMBER, () -> caller.withdraw(anything));
            other.withdraw(anything);
        }
    }

    @Test
    void who_shows_no_certificate_gets_no_word() throws Exception {
        SSLContext certificateless = SSLContext.getInstance("TLSv1.3");
        certificateless.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
        try (SSLSocket socket = socket(certificateless, server)) {
            assertThat(heard(socket, "GET /v1/evidence HTTP/1.1\r\nHost: h\r\n\r\n"))
                    .doesNotContain("HTTP/1.1");
        }
    }

    /** Believes any server. */
    private static final class Trusting implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private SSLSocket socket(SSLContext context, CustodianServer at) throws IOException {
        return (SSLSocket) context.getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), at.uri().getPort());
    }

    private static void send(SSLSocket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The server may cut the connection off before all is said. */
    private static String heard(SSLSocket socket, String said) {
        try {
            send(socket, said);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
        return received(socket);
    }

    private static String received(SSLSocket socket) {
        try {
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void a_body_larger_than_taken_is_refused() throws Exception {
        HttpResponse<byte[]> answer = post("/v1/withdrawals", new byte[(16 << 10) + 1]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(code(answer)).isEqualTo("TOO_LARGE");
    }

    @Test
    void what_is_no_signed_message_is_refused() throws Exception {
        HttpResponse<byte[]> answer = post("/v1/withdrawals", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("INVALID");
    }

    private HttpResponse<byte[]> post(String path, byte[] body) throws Exception {
        try (MemberHttp http = new MemberHttp(consortium.tls(consortium.buyer), new SecureRandom())) {
            HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path))
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            return http.send(request, Duration.ofSeconds(20), 1 << 20);
        }
    }

    private static String code(HttpResponse<byte[]> answer) {
        return MemberHttp.problem(answer.body()).map(Problem::code).orElse("");
    }

    @Test
    void a_body_that_stops_coming_is_refused() throws Exception {
        try (CustodianServer impatient = serve(IMPATIENT);
                SSLSocket socket = socket(consortium.tls(consortium.buyer).context(new SecureRandom()), impatient)) {
            send(socket, "POST /v1/withdrawals HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n{");
            assertThat(received(socket)).startsWith("HTTP/1.1 408 ").contains("TOO_SLOW");
        }
    }

    @Test
    void an_answer_may_take_longer_than_a_connection_may_be_silent() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        holdUp.set(hold);
        try (CustodianServer impatient = serve(IMPATIENT);
                RemoteCustodian gateway = as(consortium.tls(consortium.operator), impatient.uri())) {
            CompletableFuture<Void> later = CompletableFuture.runAsync(
                    hold::countDown, CompletableFuture.delayedExecutor(2 * IDLE.toMillis(), TimeUnit.MILLISECONDS));
            assertThat(gateway.answer(anything)).isEqualTo(new ReleaseAnswer.Answered(List.of()));
            later.join();
        }
    }

    @Test
    void a_custodian_that_is_down_is_named() throws Exception {
        int free;
        try (ServerSocket probe = new ServerSocket(0)) {
            free = probe.getLocalPort();
        }
        URI nobody = URI.create("https://127.0.0.1:" + free);
        try (RemoteCustodian down = as(consortium.tls(consortium.operator), nobody)) {
            RefusalException e = refused(Refusal.CUSTODIAN_UNAVAILABLE, () -> down.withdraw(anything));
            assertThat(e).hasMessageContaining("EastHospital").hasMessageContaining(nobody.toString());
            declined(Refusal.CUSTODIAN_UNAVAILABLE, down.answer(anything));
        }
    }

    @Test
    void another_member_at_a_custodians_address_is_named() throws Exception {
        try (RemoteCustodian west = new RemoteCustodian(
                consortium.west.msp(),
                server.uri(),
                consortium.tls(consortium.operator),
                new SecureRandom(),
                Duration.ofSeconds(20))) {
            RefusalException e = refused(Refusal.CUSTODIAN_UNAVAILABLE, () -> west.withdraw(anything));
            assertThat(e).hasMessageContaining("WestHospital").hasMessageContaining("answered by EastHospital");
        }
    }

    @Test
    void a_server_that_stops_finishes_what_runs() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        CustodianServer stopping = serve(Limits.USUAL);
        heldUp.set(new CountDownLatch(1));
        try (RemoteCustodian gateway = as(consortium.tls(consortium.operator), stopping.uri())) {
            holdUp.set(hold);
            CompletableFuture<ReleaseAnswer> running = CompletableFuture.supplyAsync(() -> answer(gateway));
            assertThat(heldUp.get().await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> close(stopping));
            assertThat(stopped).isNotDone();
            hold.countDown();
            assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo(new ReleaseAnswer.Answered(List.of()));
            stopped.get(20, TimeUnit.SECONDS);
            declined(Refusal.CUSTODIAN_UNAVAILABLE, gateway.answer(anything));
        }
    }

    private ReleaseAnswer answer(RemoteCustodian custodian) {
        try {
            return custodian.answer(anything);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(CustodianServer server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A call that is refused. */
    private interface Call {
        void run() throws Exception;
    }
}
