package org.yui.testnetwork.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yui.network.block.BlockHashes;
import org.yui.network.member.Consortium;
import org.yui.testnetwork.Genuine;
import org.yui.testnetwork.plan.Consensus;
import org.yui.testnetwork.plan.Layout;
import org.yui.testnetwork.plan.NetworkPlan;
import org.yui.testnetwork.plan.Participants;
import org.yui.testnetwork.tool.Tools;

/** Block 0 as Fabric's configtxgen makes it and we change it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GenesisBlockTest {

    @TempDir
    private Path folder;

    private Block genesis(Consensus consensus) throws Exception {
        NetworkPlan plan = new NetworkPlan(4, consensus, 17_000, false);
        Tools tools = Genuine.toolsFor(plan);
        Layout layout = new Layout(folder.resolve("state"));
        Consortium.open(
                layout.state(), new Participants(plan).consortium(), InstantSource.system(), new SecureRandom());
        new FabricNodes(plan, layout, tools).write();
        new Channel(plan, layout, tools).makeGenesis();
        return Block.parseFrom(Files.readAllBytes(Channel.genesis(layout)));
    }

    private static ConfigGroup channel(Block block) throws Exception {
        Payload payload =
                Payload.parseFrom(Envelope.parseFrom(block.getData().getData(0)).getPayload());
        return ConfigEnvelope.parseFrom(payload.getData()).getConfig().getChannelGroup();
    }

    @ParameterizedTest
    @EnumSource
    void whatever_is_changed_is_changed_by_the_hospitals_majority(Consensus consensus) throws Exception {
        Block block = genesis(consensus);

        List<String> found = new ArrayList<>();
        policiesOf("", channel(block), found);

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .matches("(/Orderer|/Application)?/[A-Za-z_]+ Admins"
                                + "|/Application/[A-Za-z0-9]+/[A-Za-z_]+ /Channel/Application/Admins"
                                + "|/Orderer/[A-Za-z0-9]+/[A-Za-z_]+ /Channel/Orderer/Admins"));
        assertThat(BlockHashes.data(block.getData().getDataList()).bytes())
                .isEqualTo(block.getHeader().getDataHash().toByteArray());
    }

    /** A line for each thing that can be modified: its place, and by which policy. */
    private static void policiesOf(String place, ConfigGroup group, List<String> into) {
        into.add(place + "/group " + group.getModPolicy());
        group.getValuesMap().forEach((name, value) -> into.add(place + "/" + name + " " + value.getModPolicy()));
        group.getPoliciesMap().forEach((name, policy) -> into.add(place + "/" + name + " " + policy.getModPolicy()));
        for (Map.Entry<String, ConfigGroup> child : group.getGroupsMap().entrySet()) {
            policiesOf(place + "/" + child.getKey(), child.getValue(), into);
        }
    }
}
