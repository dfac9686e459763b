package org.yui.testnetwork.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.yui.network.block.BlockHashes;

/**
 * The one change to {@code configtxgen}'s block: it lets each organisation's administrator alone change that organisation's roots,
 * policies and endpoints, and has no word for anything else. Here the majority that changes the channel changes these too.
 */
final class GenesisBlock {

    private GenesisBlock() {}

    static Block byMajority(Block generated) throws InvalidProtocolBufferException {
        Envelope envelope = Envelope.parseFrom(generated.getData().getData(0));
        Payload payload = Payload.parseFrom(envelope.getPayload());
        ConfigEnvelope.Builder config = ConfigEnvelope.parseFrom(payload.getData()).toBuilder();
        ConfigGroup.Builder channel = config.getConfigBuilder().getChannelGroupBuilder();
        for (String name : channel.getGroupsMap().keySet()) {
            channel.putGroups(name, organisations(channel.getGroupsOrThrow(name), "/Channel/" + name + "/Admins"));
        }
        ByteString data = envelope.toBuilder()
                .setPayload(payload.toBuilder()
                        .setData(config.build().toByteString())
                        .build()
                        .toByteString())
                .build()
                .toByteString();
        Block.Builder block = generated.toBuilder();
        block.getDataBuilder().setData(0, data);
        block.getHeaderBuilder()
                .setDataHash(ByteString.copyFrom(
                        BlockHashes.data(block.getData().getDataList()).bytes()));
        return block.build();
    }

    private static ConfigGroup organisations(ConfigGroup group, String admins) {
        ConfigGroup.Builder changed = group.toBuilder();
        for (Map.Entry<String, ConfigGroup> organisation : group.getGroupsMap().entrySet()) {
            changed.putGroups(organisation.getKey(), by(organisation.getValue(), admins));
        }
        return changed.build();
    }

    private static ConfigGroup by(ConfigGroup organisation, String admins) {
        ConfigGroup.Builder changed = organisation.toBuilder().setModPolicy(admins);
        organisation
                .getValuesMap()
                .forEach((name, value) -> changed.putValues(
                        name, value.toBuilder().setModPolicy(admins).build()));
        organisation
                .getPoliciesMap()
                .forEach((name, policy) -> changed.putPolicies(
                        name, policy.toBuilder().setModPolicy(admins).build()));
        return changed.build();
    }
}
