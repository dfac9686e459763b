package org.yui.testnetwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.member.Identity;
import org.yui.testkit.LedgerKit;

/**
 * Nodes killed (SIGKILL) and started again while clients of three members state facts. Afterwards every transaction that was
 * reported committed is on the ledger once, none that was reported refused or unavailable is there, every unknown outcome is known
 * when asked after again, and two peers' block files are the same. Beside them, what a network must bear without a load: certificates
 * that do not hold, and one hospital's chaincode that is another one.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class FaultsUnderLoad {

    private static final int BEFORE = 20;
    private static final int WHILE = 10;
    private static final int AFTER = 20;

    abstract RaisedNetwork network();

    private String node(String kind, int hospital) {
        return kind + "." + network().hospitals().get(hospital);
    }

    private List<Load.Client> clients() throws Exception {
        List<Load.Client> clients = new ArrayList<>();
        for (MspId member : List.of(
                network().hospitals().get(0),
                network().hospitals().get(0),
                network().hospitals().get(1),
                RaisedNetwork.BUYER)) {
            var service = network().peer(member);
            clients.add(new Load.Client(RaisedNetwork.kit(service, network().client(member)), service));
        }
        return clients;
    }

    private void killAndStart(String node) throws Exception {
        try (Load load = Load.start(node, clients())) {
            load.goOn(BEFORE);
            network().kill(node);
            load.goOn(WHILE);
            network().start(node);
            network().awaitOrderers();
            load.goOn(AFTER);
            check(load.end());
        }
    }

    private void check(Map<String, Load.Told> told) throws Exception {
        MspId first = network().hospitals().get(0);
        MspId second = network().hospitals().get(1);
        long height = network().peer(first).height();
        List<Block> one = Copies.read(network().blocks(first), height);
        List<Block> other = Copies.read(network().blocks(second), height);
        Copies.assertSame(one, other);
        Map<String, Integer> writes = Copies.writes(one);
        told.forEach((key, what) -> assertThat(writes.getOrDefault(key, 0))
                .as("%s, of which the client was told %s", key, what)
                .isEqualTo(what instanceof Load.Told.Committed ? 1 : 0));
    }

    @Test
    void the_clients_own_peer() throws Exception {
        killAndStart(node("peer", 0));
    }

    @Test
    void another_hospitals_peer() throws Exception {
        killAndStart(node("peer", 2));
    }

    @Test
    void every_orderer_in_turn_and_so_the_leader() throws Exception {
        for (int hospital = 0; hospital < network().hospitals().size(); hospital++) {
            killAndStart(node("orderer", hospital));
        }
    }

    @Test
    void the_chaincode_process_of_the_clients_own_peer() throws Exception {
        killAndStart(node("kit", 0));
    }

    @Test
    void the_chaincode_process_of_another_hospital() throws Exception {
        killAndStart(node("kit", 2));
    }

    private Ledger kit(MspId atPeer, Identity identity) throws Exception {
        return RaisedNetwork.kit(network().peer(atPeer), identity);
    }

    private static String entry(String key, String value) {
        return Json.write(new LedgerKit.Entry(key, value));
    }

    @Test
    void a_certificate_that_has_run_out_is_refused_by_name() throws Exception {
        MspId hospital = network().hospitals().get(0);
        Path folder = network().layout().member(hospital);
        ExpiredCertificate.write(folder, "expired");
        Ledger expired = kit(hospital, Identity.read(hospital, folder, "expired"));

        assertThatThrownBy(() -> expired.submit("kit:state", entry("EXPIRED/1", "v")))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("EXPIRED_CERTIFICATE"));
        assertThatThrownBy(() -> expired.fact("EXPIRED/1"))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("EXPIRED_CERTIFICATE"));
        assertThat(kit(hospital, network().client(hospital)).fact("EXPIRED/1")).isEmpty();
    }

    @Test
    void a_member_that_claims_to_be_another_is_refused() throws Exception {
        MspId hospital = network().hospitals().get(0);
        MspId other = network().hospitals().get(1);
        Identity claimed = Identity.read(other, network().layout().member(hospital), "client");

        assertThatThrownBy(() -> kit(hospital, claimed).submit("kit:state", entry("CLAIMED/1", "v")))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("NOT_A_MEMBER"));
    }

    @Test
    void one_hospital_whose_chaincode_answers_otherwise_is_outvoted_and_gets_nothing_through_itself() throws Exception {
        MspId honest = network().hospitals().getFirst();
        MspId liar = network().hospitals().getLast();
        for (int i = 0; i < 10; i++) {
            kit(honest, network().client(honest)).submit("kit:stateOtherwise", entry("LIE/" + i, liar.text()));
            assertThat(kit(honest, network().client(honest)).fact("LIE/" + i)).contains(entry("LIE/" + i, liar.text()));
        }

        assertThatThrownBy(() ->
                        kit(liar, network().client(liar)).submit("kit:stateOtherwise", entry("LIE/own", liar.text())))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("ENDORSERS_DISAGREE"));
        assertThat(kit(honest, network().client(honest)).fact("LIE/own")).isEmpty();
    }

    @Test
    void a_peer_with_another_version_of_the_chaincode_is_done_without() throws Exception {
        MspId honest = network().hospitals().getFirst();
        int last = network().hospitals().size() - 1;
        network().kill(node("kit", last));
        try (AutoCloseable _ = network().startOtherVersion(network().hospitals().get(last))) {
            for (int i = 0; i < 10; i++) {
                kit(honest, network().client(honest)).submit("kit:state", entry("VERSION/" + i, "v"));
            }
        }
        network().start(node("kit", last));
    }
}
