package org.yui.testnetwork.operation;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.ConfigUpdateEnvelope;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.orderer.BatchTimeout;

/** Changes of the channel's configuration as Fabric's tools take them: what is read with its version, and what is written with the next. */
final class ConfigChange {

    private final String channel;
    private final ConfigGroup root;

    private ConfigChange(String channel, ConfigGroup root) {
        this.channel = channel;
        this.root = root;
    }

    /** @param block as {@code peer channel fetch config} leaves it */
    static ConfigChange of(String channel, Path block) throws IOException {
        Envelope envelope = Envelope.parseFrom(
                Block.parseFrom(Files.readAllBytes(block)).getData().getData(0));
        Config config = ConfigEnvelope.parseFrom(
                        Payload.parseFrom(envelope.getPayload()).getData())
                .getConfig();
        return new ConfigChange(channel, config.getChannelGroup());
    }

    /** Any member alone endorses from now on. */
    void letAnyoneEndorse(Path out) throws IOException {
        ConfigGroup application = root.getGroupsOrThrow("Application");
        ConfigPolicy before = application.getPoliciesOrThrow("Endorsement");
        ConfigPolicy any = before.toBuilder()
                .setVersion(before.getVersion() + 1)
                .setPolicy(Policy.newBuilder()
                        .setType(Policy.PolicyType.IMPLICIT_META_VALUE)
                        .setValue(ImplicitMetaPolicy.newBuilder()
                                .setRule(ImplicitMetaPolicy.Rule.ANY)
                                .setSubPolicy("Endorsement")
                                .build()
                                .toByteString()))
                .build();
        write("Application", unchanged(application).toBuilder().putPolicies("Endorsement", any), out);
    }

    /** How long the orderers wait for a block to fill. */
    void batchTimeout(String duration, Path out) throws IOException {
        ConfigGroup orderer = root.getGroupsOrThrow("Orderer");
        ConfigValue before = orderer.getValuesOrThrow("BatchTimeout");
        ConfigValue next = before.toBuilder()
                .setVersion(before.getVersion() + 1)
                .setValue(BatchTimeout.newBuilder().setTimeout(duration).build().toByteString())
                .build();
        write("Orderer", unchanged(orderer).toBuilder().putValues("BatchTimeout", next), out);
    }

    String batchTimeout() throws IOException {
        return BatchTimeout.parseFrom(root.getGroupsOrThrow("Orderer")
                        .getValuesOrThrow("BatchTimeout")
                        .getValue())
                .getTimeout();
    }

    private static ConfigGroup unchanged(ConfigGroup group) {
        return ConfigGroup.newBuilder().setVersion(group.getVersion()).build();
    }

    private void write(String group, ConfigGroup.Builder changed, Path out) throws IOException {
        ConfigUpdate update = ConfigUpdate.newBuilder()
                .setChannelId(channel)
                .setReadSet(unchanged(root).toBuilder().putGroups(group, unchanged(root.getGroupsOrThrow(group))))
                .setWriteSet(unchanged(root).toBuilder().putGroups(group, changed.build()))
                .build();
        ByteString header = ChannelHeader.newBuilder()
                .setType(HeaderType.CONFIG_UPDATE_VALUE)
                .setChannelId(channel)
                .build()
                .toByteString();
        ByteString data = ConfigUpdateEnvelope.newBuilder()
                .setConfigUpdate(update.toByteString())
                .build()
                .toByteString();
        Payload payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(header))
                .setData(data)
                .build();
        Files.write(
                out,
                Envelope.newBuilder().setPayload(payload.toByteString()).build().toByteArray());
    }
}
