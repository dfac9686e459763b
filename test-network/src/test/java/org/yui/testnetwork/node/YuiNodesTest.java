package org.yui.testnetwork.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.node.Address;
import org.yui.cli.node.ContentNode;
import org.yui.cli.node.LedgerAccess;
import org.yui.cli.node.NetworkConfiguration;
import org.yui.cli.node.NodeConfiguration;
import org.yui.domain.MspId;
import org.yui.domain.member.Role;
import org.yui.ipfs.kubo.KuboToken;
import org.yui.network.member.Consortium;
import org.yui.testnetwork.kubo.KuboSwarm;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.process.Node;

/** The configurations that a network writes, as the command yui reads them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class YuiNodesTest {

    private static final NetworkPlan PLAN = new NetworkPlan(4, Consensus.BFT, 17_000, true);

    @TempDir
    private static Path folder;

    private static Layout layout;
    private static NetworkConfiguration network;

    @BeforeAll
    static void write() throws Exception {
        layout = new Layout(folder.resolve("state"));
        Participants participants = new Participants(PLAN);
        SecureRandom random = new SecureRandom();
        Consortium.open(layout.state(), participants.consortium(), InstantSource.system(), random);
        for (Participant hospital : participants.hospitals()) {
            Files.createDirectories(layout.node(hospital.msp(), KuboSwarm.KUBO));
            KuboToken.random(random).write(KuboSwarm.ownerToken(layout, hospital.msp()));
            KuboToken.random(random).write(KuboSwarm.readerToken(layout, participants.operator(), hospital.msp()));
        }
        new YuiNodes(PLAN, layout).write();
        network = NetworkConfiguration.read(layout.state().resolve("yui.yaml"));
    }

    private static NodeConfiguration of(String member) {
        return network.members().get(new MspId(member));
    }

    @Test
    void all_members_are_there() {
        assertThat(network.members().keySet())
                .extracting(MspId::text)
                .containsExactly(
                        "Hospital1MSP",
                        "Hospital2MSP",
                        "Hospital3MSP",
                        "Hospital4MSP",
                        "CuratorMSP",
                        "OperatorMSP",
                        "BuyerMSP",
                        "EthicsMSP");
    }

    @Test
    void a_hospital_has_its_own_peer_its_own_node_and_a_partner() {
        NodeConfiguration last = of("Hospital4MSP");

        assertThat(last.role()).isEqualTo(Role.HOSPITAL);
        assertThat(last.ledger()).isEqualTo(new LedgerAccess.Peer(new Address("127.0.0.1", 17_104)));
        assertThat(last.blocks()).extracting(ContentNode::member).containsExactly(new MspId("Hospital4MSP"));
        assertThat(last.partner()).isEqualTo(new MspId("Hospital1MSP"));
        assertThat(last.serve().custodian()).isNotNull();
        assertThat(last.serve().gateway()).isNull();
    }

    @Test
    void the_operator_reads_from_every_hospital_and_serves_the_gateway() {
        NodeConfiguration operator = of("OperatorMSP");

        assertThat(operator.blocks()).hasSize(4);
        assertThat(operator.custodians()).hasSize(4);
        assertThat(operator.serve().gateway()).isNotNull();
    }

    @Test
    void members_without_a_peer_reach_the_ledger_through_the_gateway() {
        URI gateway = URI.create("https://127.0.0.1:17811");

        assertThat(of("CuratorMSP").ledger()).isEqualTo(new LedgerAccess.Relay(gateway));
        assertThat(of("EthicsMSP").ledger()).isEqualTo(new LedgerAccess.Relay(gateway));
        assertThat(of("BuyerMSP").gateway()).isEqualTo(gateway);
    }

    @Test
    void each_node_runs_on_its_own_members_file_alone() {
        List<Node> nodes = new YuiNodes(PLAN, layout).nodes();

        assertThat(nodes)
                .extracting(Node::name)
                .containsExactly(
                        "custodian.Hospital1MSP",
                        "custodian.Hospital2MSP",
                        "custodian.Hospital3MSP",
                        "custodian.Hospital4MSP",
                        "gateway.OperatorMSP");
        assertThat(nodes)
                .allSatisfy(node -> assertThat(node.command().getLast())
                        .isEqualTo(layout.member(node.msp()).resolve("yui.yaml").toString()));
    }

    /** The file in the repository, which the README names, is for the network that is raised by default. */
    @Test
    void the_checked_in_file_names_the_same_members() throws Exception {
        String own = java.nio.file.Files.readString(layout.state().resolve("yui.yaml"));
        String checkedIn = java.nio.file.Files.readString(Path.of("yui.yaml"));

        assertThat(own.lines().filter(l -> l.startsWith("  ")).map(l -> l.replace(": members/", ": state/members/")))
                .containsExactlyElementsOf(
                        checkedIn.lines().filter(l -> l.startsWith("  ")).toList());
    }
}
