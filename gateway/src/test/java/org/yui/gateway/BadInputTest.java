package org.yui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.GrantId;
import org.yui.domain.MinorUnits;
import org.yui.domain.OrderId;
import org.yui.domain.StudyVersionId;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.evidence.ContributionOpenings;
import org.yui.domain.grant.Grant;
import org.yui.domain.ledger.RefusedException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.signing.SigningKey;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.gateway.buyer.GatewayRefusedException;
import org.yui.gateway.delivery.OrderView;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.gateway.http.GatewayServer;
import org.yui.gateway.http.PortTakenException;
import org.yui.network.LedgerClient;
import org.yui.network.member.MutualTls;
import org.yui.testkit.SeededRandom;

/** Each of these is refused with its own code, and changes nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private Path folder;

    private TestConsortium consortium;
    private TestGateway gateway;
    private TestGateway.Buyer buyer;
    private TestGateway.Buyer rival;
    private Grant grant;
    private List<OrderedStudy> studies;
    private OrderView accepted;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        consortium = new TestConsortium(folder, SeededRandom.of(BadInputTest.class));
        PublicationPlan east = consortium.contribute(consortium.east, 2, 5000);
        PublicationPlan west = consortium.contribute(consortium.west, 2, 1000);
        consortium.publish(4, new MinorUnits(50_000), east, west);
        gateway = new TestGateway(consortium);
        gateway.shelf.put(consortium.east.msp(), east.forOthers());
        gateway.shelf.put(consortium.west.msp(), west.forOthers());
        buyer = gateway.buyer(consortium.buyer);
        rival = gateway.buyer(consortium.rival);
        grant = buyer.liveGrant(2);
        studies = buyer.desk.studies(grant.id());
        accepted = buyer.desk.order(grant.id(), studies.subList(0, 1));
    }

    @AfterAll
    void close() throws Exception {
        rival.close();
        buyer.close();
        gateway.close();
        consortium.close();
    }

    private Signed order(TestMember member, SigningKey key, Grant of, List<OrderedStudy> which) {
        DeliveryOrder order = new DeliveryOrder(
                TestConsortium.CHANNEL,
                OrderId.random(consortium.random),
                member.msp(),
                of.id(),
                of.hash(),
                which,
                consortium.clock.instant());
        return key.sign(member.msp(), KeyPurpose.ORDER, order);
    }

    private Signed order(Grant of, List<OrderedStudy> which) {
        return order(consortium.buyer, consortium.buyer.key(), of, which);
    }

    private void refused(Refusal why, int status, Call call) throws Exception {
        long height = consortium.engine.height();
        GatewayRefusedException e = catchThrowableOfType(GatewayRefusedException.class, call::run);
        assertThat(e).as("a refusal").isNotNull();
        assertThat(e.code()).isEqualTo(why.name());
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.getMessage()).startsWith("found ");
        assertThat(consortium.engine.height()).isEqualTo(height);
    }

    @Test
    void an_unknown_order_and_anothers_order_are_told_alike() throws Exception {
        OrderId known = accepted.order().read(DeliveryOrder.class).id();
        OrderId unknown = OrderId.random(consortium.random);

        refused(Refusal.UNKNOWN, 404, () -> rival.client.order(unknown));
        refused(Refusal.UNKNOWN, 404, () -> rival.client.order(known));
        assertThat(raw(consortium.rival, "/v1/orders/" + known).body())
                .isEqualTo(raw(consortium.rival, "/v1/orders/" + unknown).body());
    }

    @Test
    void content_is_for_the_orders_own_buyer_and_its_own_studies() throws Exception {
        OrderId order = accepted.order().read(DeliveryOrder.class).id();
        StudyVersionId ordered = studies.getFirst().studyVersion();
        StudyVersionId other = studies.getLast().studyVersion();

        assertThat(raw(consortium.buyer, content(order, ordered)).statusCode()).isEqualTo(200);
        HttpResponse<String> foreign = raw(consortium.rival, content(order, ordered));
        HttpResponse<String> unknown = raw(consortium.rival, content(OrderId.random(consortium.random), ordered));
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(raw(consortium.buyer, content(order, other)).statusCode()).isEqualTo(404);
    }

    private static String content(OrderId order, StudyVersionId study) {
        return "/v1/orders/" + order + "/studies/" + study + "/content";
    }

    @Test
    void a_head_tells_the_size_and_the_tag_and_sends_nothing() throws Exception {
        OrderId order = accepted.order().read(DeliveryOrder.class).id();
        StudyVersionId ordered = studies.getFirst().studyVersion();
        var leaf = accepted.lines().getFirst().study().opening().leaf();

        HttpResponse<String> head =
                send(consortium.buyer, to(content(order, ordered)).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(leaf.sealedSize());
        assertThat(head.headers().firstValue("ETag")).contains('"' + leaf.cid().text() + '"');
        assertThat(head.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_foreign_grant_and_an_unknown_grant_are_told_alike() throws Exception {
        Signed foreign = order(consortium.rival, consortium.rival.key(), grant, studies);
        refused(Refusal.UNKNOWN, 404, () -> rival.client.order(foreign));
        refused(Refusal.UNKNOWN, 404, () -> rival.client.studies(grant.id()));
        refused(Refusal.UNKNOWN, 404, () -> rival.client.studies(GrantId.random(consortium.random)));
    }

    @Test
    void an_order_under_anothers_certificate_is_refused() throws Exception {
        refused(Refusal.NOT_IN_OWN_NAME, 403, () -> rival.client.order(order(grant, studies.subList(1, 2))));
    }

    @Test
    void an_order_signed_with_another_key_is_refused() throws Exception {
        Signed forged = order(consortium.buyer, SigningKey.generate(), grant, studies.subList(1, 2));
        refused(Refusal.BAD_SIGNATURE, 403, () -> buyer.client.order(forged));
    }

    @Test
    void a_changed_order_is_refused() throws Exception {
        Signed good = order(grant, studies.subList(1, 2));
        Signed other = order(grant, studies.subList(2, 3));
        Signed mixed = new Signed(good.signer(), good.purpose(), good.body(), other.signature());
        refused(Refusal.BAD_SIGNATURE, 403, () -> buyer.client.order(mixed));
    }

    @Test
    void a_replayed_order_gets_its_own_answer_and_no_new_line() throws Exception {
        long height = consortium.engine.height();
        OrderView again = buyer.client.order(accepted.order());
        assertThat(again).isEqualTo(accepted);
        assertThat(consortium.engine.height()).isEqualTo(height);
    }

    @Test
    void an_orders_id_with_other_bytes_is_refused() throws Exception {
        DeliveryOrder before = accepted.order().read(DeliveryOrder.class);
        DeliveryOrder other = new DeliveryOrder(
                before.channel(),
                before.id(),
                before.buyer(),
                before.grant(),
                before.grantHash(),
                studies.subList(1, 2),
                before.at());
        Signed signed = consortium.buyer.key().sign(consortium.buyer.msp(), KeyPurpose.ORDER, other);
        refused(Refusal.ORDER_REUSED, 409, () -> buyer.client.order(signed));
    }

    @Test
    void an_order_for_another_network_is_refused() throws Exception {
        DeliveryOrder other = new DeliveryOrder(
                "elsewhere",
                OrderId.random(consortium.random),
                consortium.buyer.msp(),
                grant.id(),
                grant.hash(),
                studies,
                consortium.clock.instant());
        Signed signed = consortium.buyer.key().sign(consortium.buyer.msp(), KeyPurpose.ORDER, other);
        refused(Refusal.WRONG_CHANNEL, 400, () -> buyer.client.order(signed));
    }

    @Test
    void an_order_beyond_the_quota_is_refused_whole() throws Exception {
        refused(Refusal.OVER_QUOTA, 409, () -> buyer.client.order(order(grant, studies)));
    }

    @Test
    void an_expired_grant_opens_nothing() throws Exception {
        Instant now = consortium.clock.instant();
        consortium.clock.advance(Duration.ofDays(31));
        try {
            refused(Refusal.GRANT_NOT_RUNNING, 403, () -> buyer.client.order(order(grant, studies.subList(1, 2))));
            refused(Refusal.GRANT_NOT_RUNNING, 403, () -> buyer.client.studies(grant.id()));
            OrderId order = accepted.order().read(DeliveryOrder.class).id();
            StudyVersionId study = studies.getFirst().studyVersion();
            assertThat(raw(consortium.buyer, content(order, study)).statusCode())
                    .isEqualTo(403);
        } finally {
            consortium.clock.set(now);
        }
    }

    @Test
    void an_unpaid_grant_opens_nothing() throws Exception {
        Grant unpaid = rival.grant(1);
        Signed signed = order(consortium.rival, consortium.rival.key(), unpaid, studies.subList(0, 1));
        refused(Refusal.GRANT_NOT_PAID, 402, () -> rival.client.order(signed));
        refused(Refusal.GRANT_NOT_PAID, 402, () -> rival.client.studies(unpaid.id()));
    }

    @Test
    void a_study_that_the_dataset_does_not_have_is_refused() throws Exception {
        OrderedStudy known = studies.getFirst();
        OrderedStudy beyond = new OrderedStudy(known.contribution(), 99, known.studyVersion());
        OrderedStudy renamed = new OrderedStudy(
                known.contribution(), known.index(), studies.getLast().studyVersion());
        refused(Refusal.STUDY_NOT_GRANTED, 403, () -> buyer.client.order(order(grant, List.of(beyond))));
        refused(Refusal.STUDY_NOT_GRANTED, 403, () -> buyer.client.order(order(grant, List.of(renamed))));
    }

    @Test
    void the_relay_carries_only_the_callers_own_messages() throws Exception {
        LedgerClient inAnothersName = new LedgerClient(
                rival.client.ledger(),
                consortium.identity(consortium.buyer),
                TestConsortium.CHANNEL,
                consortium.clock,
                new SecureRandom());
        assertThatThrownBy(() -> inAnothersName.fact("MEMBER/Buyer/1"))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(Refusal.NOT_IN_OWN_NAME.name()));
        assertThat(gateway.relayed(rival.client, consortium.rival).fact("MEMBER/Buyer/1"))
                .isPresent();
    }

    @Test
    void a_contracts_refusal_comes_through_the_relay_with_its_own_code() {
        assertThatThrownBy(() -> gateway.relayed(rival.client, consortium.rival).submit("deliveries:lease", "{}"))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("MALFORMED"));
    }

    @Test
    void bytes_that_are_no_message_are_refused() throws Exception {
        for (String call : List.of("evaluate", "endorse", "submit")) {
            HttpResponse<String> response = send(
                    consortium.buyer,
                    to("/v1/ledger/" + call).POST(HttpRequest.BodyPublishers.ofString("no protobuf")));
            assertThat(response.statusCode()).as(call).isEqualTo(400);
            assertThat(response.body()).contains("\"code\":\"INVALID\"");
        }
    }

    @Test
    void a_body_that_is_no_order_is_refused_as_a_problem_document() throws Exception {
        HttpResponse<String> response = send(
                consortium.buyer, to("/v1/orders").POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Taro\"}")));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("INVALID").doesNotContain("Taro");
    }

    @Test
    void a_body_beyond_its_limit_is_refused() throws Exception {
        byte[] large = new byte[(8 << 20) + 1];
        HttpResponse<String> response =
                send(consortium.buyer, to("/v1/orders").POST(HttpRequest.BodyPublishers.ofByteArray(large)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("TOO_LARGE");
    }

    @Test
    void an_unknown_path_is_a_problem_document_too() throws Exception {
        HttpResponse<String> response = raw(consortium.buyer, "/v1/nothing");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_malformed_identifier_is_refused() throws Exception {
        assertThat(raw(consortium.buyer, "/v1/orders/123").statusCode()).isEqualTo(400);
        assertThat(raw(consortium.buyer, "/v1/ledger/blocks/-1").statusCode()).isEqualTo(400);
        assertThat(raw(consortium.buyer, "/v1/ledger/blocks/99999").statusCode())
                .isEqualTo(409);
    }

    @Test
    void openings_are_taken_from_their_own_hospital_only_and_only_if_they_fit() throws Exception {
        PublicationPlan east =
                consortium.publishing(consortium.east).published().getFirst();
        refused(Refusal.UNKNOWN, 404, () -> rival.client.putOpenings(east.forOthers()));
        var cut = new ContributionOpenings(
                east.contribution().id(), east.openings().subList(0, 1));
        try (GatewayClient hospital = gateway.client(consortium.east)) {
            refused(Refusal.INVALID, 400, () -> hospital.putOpenings(cut));
        }
    }

    @Test
    void who_shows_no_members_certificate_gets_no_word() throws Exception {
        MutualTls stranger = new TestStrangers(folder.resolve("strangers")).tls();
        try (GatewayClient client = new GatewayClient(gateway.server.uri(), stranger, new SecureRandom())) {
            assertThatThrownBy(client::catalogue)
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(GatewayRefusedException.class);
        }
    }

    @Test
    void a_taken_port_is_named_and_nothing_is_started() throws Exception {
        int taken = gateway.server.uri().getPort();
        assertThatThrownBy(() -> GatewayServer.start(
                        taken,
                        consortium.tls(consortium.operator),
                        new SecureRandom(),
                        consortium.engine,
                        consortium.facts(),
                        gateway.desk,
                        gateway.shelf))
                .isInstanceOf(PortTakenException.class)
                .hasMessageContaining("port " + taken);
        assertThat(buyer.client.catalogue().datasets()).hasSize(1);
    }

    private HttpRequest.Builder to(String path) {
        URI uri = gateway.server.uri().resolve(path);
        return HttpRequest.newBuilder(uri);
    }

    private HttpResponse<String> raw(TestMember member, String path) throws Exception {
        return send(member, to(path).GET());
    }

    private HttpResponse<String> send(TestMember member, HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(consortium.tls(member).context(new SecureRandom()))
                .sslParameters(MutualTls.parameters())
                .build()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        }
    }

    /** A call that should be refused. */
    private interface Call {
        void run() throws Exception;
    }
}
