package org.yui.testnetwork.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.Audit;
import org.yui.audit.report.AuditReport;
import org.yui.cli.UnusableInputException;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.member.VotingHospitals;
import org.yui.network.LedgerClient;
import org.yui.network.fabric.FabricLedgerService;
import org.yui.network.member.Identity;
import org.yui.network.member.Membership;
import org.yui.network.member.MutualTls;
import org.yui.testnetwork.FreePorts;
import org.yui.testnetwork.Genuine;
import org.yui.testnetwork.TestNetwork;
import org.yui.testnetwork.fabric.Channel;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.process.Waiting;
import org.yui.testnetwork.tool.Tools;

/**
 * A hospital comes to a network of four and counts; then a founder goes, whose orderer led. BFT's orderers are harder to change than Raft's,
 * since each of them stands in the policy of blocks. Each step stands on the one before.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HospitalsComeAndGoTest {

    private static final MspId FIRST = new MspId("Hospital1MSP");
    private static final MspId SECOND = new MspId("Hospital2MSP");
    private static final MspId THIRD = new MspId("Hospital3MSP");
    private static final MspId FOURTH = new MspId("Hospital4MSP");
    private static final MspId FIFTH = new MspId("Hospital5MSP");
    private static final MspId OPERATOR = new MspId("OperatorMSP");
    private static final Duration TO_ARRIVE = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    private static Layout layout;
    private static NetworkPlan plan;
    private static TestNetwork network;

    @BeforeAll
    static void raise() throws Exception {
        plan = new NetworkPlan(4, Consensus.BFT, FreePorts.base(), false);
        Genuine.toolsFor(plan);
        layout = new Layout(folder.resolve("state"));
        network = TestNetwork.of(plan, layout.state(), Genuine.environment(), InstantSource.system());
        try {
            network.up(line -> {});
        } catch (IOException | InterruptedException | RuntimeException e) {
            network.undo();
            throw e;
        }
    }

    @AfterAll
    static void drop() throws Exception {
        if (network != null) {
            TestNetwork.down(layout.state(), InstantSource.system());
        }
    }

    private static Participant participant(MspId member) {
        return new Participants(plan.with("Fifth"))
                .all().stream().filter(p -> p.msp().equals(member)).findFirst().orElseThrow();
    }

    /** A fact of the operator's own, endorsed by just these members' peers. */
    private static void state(int number, MspId... endorsers) throws Exception {
        Revocation fact = new Revocation(OPERATOR, Hash.of(new byte[] {(byte) number}));
        List<String> command = new ArrayList<>(List.of(
                "chaincode", "invoke", "--channelID", Channel.NAME, "--name", "yui", "--waitForEvent", "--ctor"));
        command.add("{\"Args\":[\"members:revoke\",\"" + Json.write(fact).replace("\"", "\\\"") + "\"]}");
        for (MspId endorser : endorsers) {
            command.addAll(List.of(
                    "--peerAddresses",
                    Port.PEER.address(plan, participant(endorser)),
                    "--tlsRootCertFiles",
                    layout.certificate(endorser, "ca").toString()));
        }
        NetworkPlan now = TestNetwork.plan(layout.state()).orElseThrow();
        new Channel(now, layout, Tools.find(now, Genuine.environment()))
                .peer(participant(OPERATOR))
                .order(command.toArray(String[]::new));
    }

    private static FabricLedgerService peer(MspId member, Identity identity) throws IOException {
        return FabricLedgerService.connect(
                Port.PEER.address(plan, participant(member)),
                MutualTls.read(layout.member(member), "tls", Membership.read(layout.certificates())),
                identity,
                Channel.NAME,
                InstantSource.system(),
                new SecureRandom());
    }

    private static Identity identity(MspId member) throws IOException {
        return Identity.read(member, layout.member(member), "client");
    }

    /** What stands under a key, as a member's peer has it. */
    private static Optional<String> fact(MspId member, String key) throws Exception {
        try (FabricLedgerService service = peer(member, identity(member))) {
            return new LedgerClient(service, identity(member), Channel.NAME, InstantSource.system(), new SecureRandom())
                    .fact(key);
        }
    }

    /** The peers' blocks, header by header, and what an audit of the first one's log and the others' copies finds. */
    private static AuditReport audit(MspId... members) throws Exception {
        expectSameBlocks(members);
        Map<String, Path> copies = new LinkedHashMap<>();
        for (MspId member : members) {
            copies.put(member.text(), layout.node(member, "peer").resolve("ledger/ledgersData"));
        }
        Path evidence = Files.createDirectories(folder.resolve("evidence"));
        return Audit.run(evidence, Optional.empty(), copies, List.of());
    }

    private static void expectSameBlocks(MspId... members) throws Exception {
        try (FabricLedgerService first = peer(members[0], identity(members[0]))) {
            long height = first.height();
            for (MspId member : members) {
                try (FabricLedgerService other = peer(member, identity(member))) {
                    assertThat(new Waiting(InstantSource.system()).until(TO_ARRIVE, () -> other.height() >= height))
                            .isTrue();
                    for (long block = 0; block < height; block++) {
                        assertThat(Block.parseFrom(other.block(block)).getHeader())
                                .isEqualTo(Block.parseFrom(first.block(block)).getHeader());
                    }
                }
            }
        }
    }

    @Test
    @Order(1)
    void who_is_no_hospital_cannot_be_removed_and_four_must_stay() throws Exception {
        state(1, FIRST, SECOND, THIRD);
        long height = height(FIRST);

        assertThatThrownBy(() -> network.removeHospital(OPERATOR, line -> {}))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("expected one of the network's hospitals");
        assertThatThrownBy(() -> network.removeHospital(SECOND, line -> {}))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("found 4 hospitals, expected more than 4")
                .hasMessageContaining("let another hospital in first");

        assertThat(height(FIRST)).isEqualTo(height);
    }

    private static long height(MspId member) throws Exception {
        try (FabricLedgerService service = peer(member, identity(member))) {
            return service.height();
        }
    }

    @Test
    @Order(2)
    void a_fifth_hospital_counts_in_the_channel_and_on_the_ledger() throws Exception {
        network = network.addHospital("Fifth", line -> {});

        state(2, FIRST, SECOND, FIFTH);
        assertThatThrownBy(() -> state(3, FIRST, SECOND))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("ENDORSEMENT_POLICY_FAILURE");
        assertThatThrownBy(() -> state(3, FIRST, FIFTH, OPERATOR))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("ENDORSEMENT_POLICY_FAILURE");
        assertThat(fact(FIFTH, VotingHospitals.key(1)))
                .contains(Json.write(new VotingHospitals(1, List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH))));
        assertThat(network.nodes())
                .extracting(node -> node.name())
                .contains("orderer." + FIFTH, "peer." + FIFTH, "chaincode." + FIFTH);
        assertThat(audit(FIRST, FIFTH).findings()).isEmpty();
    }

    /** Four of five orderers must sign a block: with one of the founders' silent, the fifth's signature is among them. */
    @Test
    @Order(3)
    void its_orderer_and_peer_stand_in_for_a_founders() throws Exception {
        network.stop("orderer." + SECOND);
        network.stop("peer." + SECOND);

        state(4, FIRST, THIRD, FIFTH);

        network.start("orderer." + SECOND);
        network.start("peer." + SECOND);
        expectSameBlocks(FIRST, SECOND, FIFTH);
    }

    @Test
    @Order(4)
    void once_a_founder_is_gone_it_counts_no_more_and_the_others_go_on() throws Exception {
        network = network.removeHospital(FIRST, line -> {});

        state(5, SECOND, THIRD, FIFTH);
        assertThat(network.nodes()).noneMatch(node -> node.msp().equals(FIRST));
        assertThat(fact(SECOND, VotingHospitals.key(2)))
                .contains(Json.write(new VotingHospitals(2, List.of(SECOND, THIRD, FOURTH, FIFTH))));
        assertThat(fact(SECOND, Member.key(FIRST, 2)).map(text -> Json.read(text, Member.class)))
                .hasValueSatisfying(member -> assertThat(member.isIn()).isFalse());
        Revocation own = new Revocation(FIRST, Hash.of(new byte[] {6}));
        try (FabricLedgerService service = peer(SECOND, identity(FIRST))) {
            LedgerClient client = new LedgerClient(
                    service, identity(FIRST), Channel.NAME, InstantSource.system(), new SecureRandom());
            assertThatThrownBy(() -> client.submit("members:revoke", Json.write(own)))
                    .isInstanceOf(LedgerException.class);
        }
        assertThat(fact(FIFTH, own.key())).isEmpty();
        assertThat(audit(SECOND, FIFTH).findings()).isEmpty();
    }

    @Test
    @Order(5)
    void its_administrator_signs_no_change_of_the_channel_any_more() throws Exception {
        NetworkPlan now = TestNetwork.plan(layout.state()).orElseThrow();
        Channel channel = new Channel(now, layout, Tools.find(now, Genuine.environment()));
        Path block = folder.resolve("config.block");
        channel.peer(participant(SECOND))
                .order("channel", "fetch", "config", block.toString(), "--channelID", Channel.NAME);
        Path update = folder.resolve("update.pb");
        ConfigChange.of(Channel.NAME, block).batchTimeout("321ms", update);
        signed(channel, update, FIRST, SECOND, FIFTH);

        assertThatThrownBy(() -> channel.peer(participant(OPERATOR))
                        .order("channel", "update", "--channelID", Channel.NAME, "--file", update.toString()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("policy");
    }

    private static void signed(Channel channel, Path update, MspId... administrators) throws Exception {
        for (MspId administrator : administrators) {
            channel.peer(participant(administrator)).run("channel", "signconfigtx", "--file", update.toString());
        }
    }
}
