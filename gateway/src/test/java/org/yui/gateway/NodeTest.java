package org.yui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Code;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.grant.Grant;
import org.yui.domain.ledger.Ledger;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.HospitalCustodian;
import org.yui.gateway.delivery.CustodianRefusal;
import org.yui.gateway.delivery.LineView;
import org.yui.gateway.delivery.OrderView;
import org.yui.gateway.evidence.EvidenceExport;
import org.yui.gateway.evidence.GatewayEvidence;
import org.yui.gateway.evidence.http.GetEvidence;
import org.yui.gateway.evidence.http.RemoteEvidence;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.follow.WithdrawalConsumer;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.gateway.http.GatewayServer;
import org.yui.gateway.http.HttpsSetting;
import org.yui.gateway.operations.Check;
import org.yui.gateway.operations.MeteredCustodian;
import org.yui.gateway.operations.MeteredLedgerService;
import org.yui.gateway.operations.NodeMetrics;
import org.yui.gateway.operations.OperationsServer;
import org.yui.gateway.remote.CustodianServer;
import org.yui.gateway.remote.RemoteCustodian;
import org.yui.network.LedgerClient;
import org.yui.testkit.SeededRandom;

/** A gateway and a custodian that reach each other over HTTPS only, one of them killed, cut off or looked at. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NodeTest {

    @TempDir
    Path folder;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final NodeMetrics metrics = new NodeMetrics();
    private TestConsortium consortium;
    private StalledLedger peer;
    private PublicationPlan plan;
    private HospitalCustodian custodian;
    private CustodianServer server;
    private RemoteCustodian remote;
    private TestGateway gateway;
    private TestGateway.Buyer buyer;

    @BeforeEach
    void open() throws Exception {
        consortium = opened(new TestConsortium(folder, SeededRandom.of(NodeTest.class)));
        plan = consortium.contribute(consortium.east, 3, 100);
        consortium.publish(3, MinorUnits.ZERO, plan);
        peer = new StalledLedger(new MeteredLedgerService(consortium.engine, metrics));
        serve(new LedgerClient(
                peer,
                consortium.identity(consortium.east),
                TestConsortium.CHANNEL,
                consortium.clock,
                new SecureRandom()));
        gateway = opened(new TestGateway(consortium, this::reached, consortium.blocks));
        gateway.shelf.put(consortium.east.msp(), plan.forOthers());
        buyer = opened(gateway.buyer(consortium.buyer));
    }

    /** East Hospital's custodian at a port of its own, over this ledger. */
    private void serve(Ledger ledger) throws Exception {
        consortium.custodian(consortium.east).close();
        custodian = opened(HospitalCustodian.open(
                consortium.custodianSetting(consortium.east, ledger), consortium.custodianFolder(consortium.east)));
        server = opened(CustodianServer.start(
                HttpsSetting.loopback(0, consortium.tls(consortium.east), new SecureRandom()),
                new MeteredCustodian(custodian, metrics),
                consortium.facts(),
                List.of(GetEvidence.custodian(consortium.east.msp(), consortium.facts(), custodian))));
        remote = opened(new RemoteCustodian(
                consortium.east.msp(),
                server.uri(),
                consortium.tls(consortium.operator),
                new SecureRandom(),
                RemoteCustodian.ANSWER));
    }

    private Optional<Custodian> reached(MspId hospital) {
        return hospital.equals(consortium.east.msp()) ? Optional.of(remote) : Optional.empty();
    }

    private <T extends AutoCloseable> T opened(T thing) {
        open.push(thing);
        return thing;
    }

    @AfterEach
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    private static List<Refusal> refusals(OrderView view) {
        return view.lines().stream()
                .flatMap(l -> l.refusals().stream())
                .map(CustodianRefusal::refusal)
                .toList();
    }

    private static List<Integer> releases(OrderView view) {
        return view.lines().stream().map(LineView::releases).map(List::size).toList();
    }

    private long releasesStated(Grant grant) throws Exception {
        long answered = 0;
        for (int sequence = 1; ; sequence++) {
            Optional<ReleasesRow> row = consortium
                    .facts()
                    .find(ReleasesRow.key(consortium.east.msp(), grant.id(), 0, 0, sequence), ReleasesRow.class);
            if (row.isEmpty()) {
                return answered;
            }
            answered = row.get().answered().count();
        }
    }

    @Test
    void a_custodian_whose_peer_gets_no_blocks_refuses_and_goes_on_once_it_does() throws Exception {
        Grant grant = buyer.liveGrant(3);
        List<OrderedStudy> studies = buyer.desk.studies(grant.id());
        buyer.desk.order(grant.id(), studies.subList(0, 1));
        peer.stall();
        consortium.clock.advance(Duration.ofSeconds(31));

        OrderView cutOff = buyer.desk.order(grant.id(), studies);

        assertThat(refusals(cutOff)).containsOnly(Refusal.VIEW_TOO_OLD).hasSize(2);
        assertThat(custodian.viewTrouble()).isPresent();
        assertThat(custodian.viewAge()).contains(Duration.ofSeconds(31));
        assertThat(releasesStated(grant)).isEqualTo(1);
        peer.goOn();
        OrderView all = buyer.desk.order(grant.id(), studies);
        assertThat(releases(all)).containsExactly(1, 1, 1);
        assertThat(custodian.viewTrouble()).isEmpty();
    }

    @Test
    void within_its_bound_a_view_that_stands_still_serves() throws Exception {
        custodian.beat();
        peer.stall();
        custodian.beat();
        assertThat(custodian.viewAge()).contains(Duration.ZERO);
    }

    @Test
    void a_custodian_killed_between_its_book_and_the_ledger_states_its_releases_once() throws Exception {
        Grant grant = buyer.liveGrant(3);
        List<OrderedStudy> studies = buyer.desk.studies(grant.id());
        int kills = 0;
        for (boolean more = true; more; kills++) {
            server.close();
            custodian.close();
            KillingLedger mortal = new KillingLedger(consortium.ledger(consortium.east), kills);
            serve(mortal);
            OrderView view = buyer.desk.order(grant.id(), studies.subList(0, 1 + Math.min(kills / 2, 2)));
            more = mortal.hasKilled();
            if (more) {
                assertThat(refusals(view)).containsOnly(Refusal.CUSTODIAN_UNAVAILABLE);
            }
        }
        assertThat(kills).isGreaterThan(1);
        server.close();
        custodian.close();
        serve(consortium.ledger(consortium.east));
        custodian.settle();
        OrderView view = buyer.desk.order(grant.id(), studies);
        assertThat(releases(view)).containsExactly(1, 1, 1);
        assertThat(custodian.evidence().stream()
                        .mapToInt(r -> r.releases().size())
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void an_order_is_taken_while_the_custodian_is_down_and_answered_once_it_is_back() throws Exception {
        Grant grant = buyer.liveGrant(3);
        List<OrderedStudy> studies = buyer.desk.studies(grant.id());
        server.close();
        custodian.close();

        OrderView taken = buyer.desk.order(grant.id(), studies);

        assertThat(refusals(taken)).containsOnly(Refusal.CUSTODIAN_UNAVAILABLE);
        serve(consortium.ledger(consortium.east));
        OrderView answered = buyer.desk.order(grant.id(), studies);
        assertThat(releases(answered)).containsExactly(1, 1, 1);
        assertThat(answered.lines().stream().map(l -> l.row().first()).distinct())
                .hasSize(1);
    }

    @Test
    void a_withdrawal_on_the_ledger_is_obeyed_by_its_block_though_nobody_calls() throws Exception {
        Withdrawal withdrawal =
                new Withdrawal(plan.contribution().id(), 1L, consortium.east.msp(), Code.parse("CONSENT"));
        consortium.state(consortium.east, "contributions:withdraw", withdrawal);
        WithdrawalConsumer consumer =
                new WithdrawalConsumer(custodian::obey, custodian::contributions, consortium.facts());

        for (int twice = 0; twice < 2; twice++) {
            for (long number = 0; number < consortium.engine.height(); number++) {
                consumer.take(Block.parseFrom(consortium.engine.block(number)));
            }
        }

        try (Stream<Path> left =
                Files.list(consortium.custodianFolder(consortium.east).resolve("deposits"))) {
            assertThat(left.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            plan.contribution().id() + "-1-0.json",
                            plan.contribution().id() + "-1-2.json");
        }
    }

    @Test
    void what_is_being_sent_ends_with_its_withdrawal() throws Exception {
        Grant grant = buyer.liveGrant(3);
        OrderedStudy study = buyer.desk.studies(grant.id()).getFirst();
        OrderView view = buyer.desk.order(grant.id(), List.of(study));
        var order = view.order().read(DeliveryOrder.class).id();
        try (var sent = gateway.desk
                .content(consortium.buyer.msp(), order, study.studyVersion())
                .open(0, 2)) {
            assertThat(sent.read()).isNotNegative();
            gateway.desk.takeBack(study.contribution(), Optional.of(study.index()));
            assertThatThrownBy(sent::read).isInstanceOf(IOException.class).hasMessageContaining("taken back");
        }
    }

    @Test
    void evidence_from_other_processes_is_the_same_to_the_byte() throws Exception {
        Grant grant = buyer.liveGrant(3);
        buyer.desk.order(grant.id(), buyer.desk.studies(grant.id()).subList(0, 2));
        EvidenceExport here = new EvidenceExport(folder.resolve("here"));
        here.gateway(gateway.book, consortium.facts());
        here.custodian(custodian);

        EvidenceExport there = new EvidenceExport(folder.resolve("there"));
        try (RemoteEvidence gateways = evidence(gatewayWithEvidence(), consortium.operator);
                RemoteEvidence custodians = evidence(server.uri(), consortium.east)) {
            gateways.gateway(there);
            custodians.custodian(there);
        }

        assertThat(files("there")).isEqualTo(files("here")).hasSize(3);
    }

    private URI gatewayWithEvidence() throws Exception {
        Facts facts = consortium.facts();
        return opened(GatewayServer.start(
                        HttpsSetting.loopback(0, consortium.tls(consortium.operator), new SecureRandom()),
                        consortium.engine,
                        facts,
                        gateway.desk,
                        gateway.shelf,
                        metrics::served,
                        List.of(GetEvidence.gateway(
                                consortium.operator.msp(), facts, new GatewayEvidence(gateway.book, facts)))))
                .uri();
    }

    private RemoteEvidence evidence(URI node, TestMember member) throws Exception {
        return new RemoteEvidence(node, consortium.tls(member), new SecureRandom());
    }

    private SortedMap<String, String> files(String name) throws IOException {
        Path root = folder.resolve(name);
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void evidence_is_for_the_nodes_own_member_and_auditors() throws Exception {
        try (RemoteEvidence rival = evidence(server.uri(), consortium.rival);
                RemoteEvidence hospital = evidence(server.uri(), consortium.west)) {
            for (RemoteEvidence each : List.of(rival, hospital)) {
                assertThatThrownBy(() -> each.custodian(new EvidenceExport(folder.resolve("none"))))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("expected EastHospital itself or an auditor");
            }
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void readiness_names_what_is_missing_and_metrics_name_nothing_of_a_study() throws Exception {
        Grant grant = buyer.liveGrant(3);
        buyer.desk.order(grant.id(), buyer.desk.studies(grant.id()));
        try (OperationsServer operations = OperationsServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                metrics,
                List.of(new Check("ledger", () -> "4 blocks"), new Check("content", () -> {
                    throw new IOException("found no node, expected one");
                })))) {
            assertThat(get(operations, "/healthz").statusCode()).isEqualTo(200);
            HttpResponse<String> ready = get(operations, "/readyz");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).isEqualTo("""
                {"checks":[{"detail":"4 blocks","name":"ledger","ok":true},\
                {"detail":"found no node, expected one","name":"content","ok":false}],"ready":false}\
                """);
            String counted = get(operations, "/metrics").body();
            assertThat(counted)
                    .contains("yui_lines_total{outcome=\"RELEASED\"} 3.0")
                    .contains("yui_ledger_call_seconds_count{call=\"evaluate\",outcome=\"ok\"}")
                    .doesNotContain(grant.id().text())
                    .doesNotContain(plan.contribution().id().text())
                    .doesNotContain("Hospital");
        }
    }

    private static HttpResponse<String> get(OperationsServer operations, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + operations.port() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
