package org.yui.testnetwork.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yui.domain.MspId;
import org.yui.network.member.Consortium;
import org.yui.testnetwork.Genuine;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participant;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.plan.Port;
import org.yui.testnetwork.tool.Tools;

/** A configuration that hospitals came to and left, beside what Fabric's configtxgen makes for the same hospitals. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChannelConfigurationTest {

    private static final int FOUR = 4;
    private static final int FIVE = 5;

    @TempDir
    private Path folder;

    private static NetworkPlan plan(int hospitals, Consensus consensus) {
        return new NetworkPlan(hospitals, consensus, 17_000, false);
    }

    private static List<MspId> hospitals(NetworkPlan plan) {
        return new Participants(plan).hospitals().stream().map(Participant::msp).toList();
    }

    /** What configtxgen writes for so many founders; the certificates are the same for any number. */
    private ConfigGroup founded(int hospitals, Consensus consensus) throws Exception {
        NetworkPlan plan = plan(hospitals, consensus);
        Tools tools = Genuine.toolsFor(plan);
        Layout layout = layout();
        if (Files.notExists(layout.state())) {
            NetworkPlan most = plan(FIVE, consensus);
            Consortium.open(
                    layout.state(), new Participants(most).consortium(), InstantSource.system(), new SecureRandom());
            new FabricNodes(most, layout, tools).write();
        }
        Files.deleteIfExists(Channel.genesis(layout));
        new Channel(plan, layout, tools).makeGenesis();
        Block block = Block.parseFrom(Files.readAllBytes(Channel.genesis(layout)));
        Payload payload =
                Payload.parseFrom(Envelope.parseFrom(block.getData().getData(0)).getPayload());
        return ConfigEnvelope.parseFrom(payload.getData()).getConfig().getChannelGroup();
    }

    private Layout layout() {
        return new Layout(folder.resolve("state"));
    }

    private ChannelConfiguration withTheFifth(ConfigGroup four, NetworkPlan five) throws Exception {
        Participant joining = new Participants(five).hospitals().getLast();
        int port = Port.ORDERER.of(five, joining);
        OrganisationGroup group = new OrganisationGroup(
                joining.msp().text(), pem(joining, "ca"), "127.0.0.1", Port.PEER.of(five, joining), port);
        OrdererNode node = new OrdererNode(
                joining.slot(), joining.msp(), "127.0.0.1", port, pem(joining, "orderer"), pem(joining, "tls"));
        return new ChannelConfiguration(four)
                .with(group, hospitals(five).getFirst(), node)
                .decidedBy(hospitals(five));
    }

    private ByteString pem(Participant hospital, String name) throws Exception {
        return ByteString.copyFrom(Files.readAllBytes(layout().certificate(hospital.msp(), name)));
    }

    @ParameterizedTest
    @EnumSource
    void a_hospital_that_came_stands_as_if_it_had_been_a_founder(Consensus consensus) throws Exception {
        ConfigGroup five = founded(FIVE, consensus);

        ChannelConfiguration joined = withTheFifth(founded(FOUR, consensus), plan(FIVE, consensus));

        assertThat(joined.root()).isEqualTo(five);
    }

    @ParameterizedTest
    @EnumSource
    void of_a_hospital_that_came_and_left_nothing_stays(Consensus consensus) throws Exception {
        ConfigGroup four = founded(FOUR, consensus);
        NetworkPlan five = plan(FIVE, consensus);
        Participant fifth = new Participants(five).hospitals().getLast();

        ChannelConfiguration left = withTheFifth(four, five)
                .without(fifth.msp(), Port.ORDERER.of(five, fifth))
                .decidedBy(hospitals(plan(FOUR, consensus)));

        assertThat(left.root()).isEqualTo(four);
    }

    @ParameterizedTest
    @CsvSource({"4, 3", "5, 4", "6, 4", "7, 5", "8, 6", "9, 6"})
    void two_quorums_of_bft_orderers_share_an_honest_one(int orderers, int quorum) {
        int faulty = (orderers - 1) / 3;

        assertThat(BftOrderers.quorum(orderers)).isEqualTo(quorum);
        assertThat(2 * quorum - orderers).isGreaterThan(faulty);
        assertThat(quorum).isLessThanOrEqualTo(orderers - faulty);
    }

    @Test
    void without_a_change_there_is_nothing_to_write() throws Exception {
        ConfigGroup four = founded(FOUR, Consensus.BFT);

        assertThat(new ChannelConfiguration(four)
                        .decidedBy(hospitals(plan(FOUR, Consensus.BFT)))
                        .root())
                .isEqualTo(four);
    }
}
