package org.yui.testnetwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.MspId;

/**
 * Nodes killed (SIGKILL) and started again while clients of three members state facts. Afterwards every transaction that was
 * reported committed is on the ledger once, none that was reported refused or unavailable is there, every unknown outcome is known
 * when asked after again, and two peers' block files are the same.
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
            load.goOn(AFTER);
            check(load.end());
        }
        network().awaitOrderers();
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
}
