package org.yui.testnetwork.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Consenter;
import org.hyperledger.fabric.protos.common.Orderers;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/**
 * BFT's orderers: a value of their own, with number and certificate of each. A block is made by a quorum of exactly these certificates, in
 * this order; orderers refuse a configuration that says otherwise (Fabric, {@code orderer/consensus/smartbft/configverifier.go}).
 */
record BftOrderers(ConfigGroup section) implements OrdererSet {

    private static final String MAPPING = "Orderers";

    @Override
    public ConfigGroup with(OrdererNode node) throws InvalidProtocolBufferException {
        return withMapping(mapping().toBuilder()
                .addConsenterMapping(Consenter.newBuilder()
                        .setId(node.number())
                        .setHost(node.host())
                        .setPort(node.port())
                        .setMspId(node.msp().text())
                        .setIdentity(node.identity())
                        .setClientTlsCert(node.tls())
                        .setServerTlsCert(node.tls()))
                .build());
    }

    @Override
    public ConfigGroup without(int port) throws InvalidProtocolBufferException {
        List<Consenter> left = mapping().getConsenterMappingList().stream()
                .filter(c -> c.getPort() != port)
                .toList();
        return withMapping(Orderers.newBuilder().addAllConsenterMapping(left).build());
    }

    @Override
    public ConfigPolicy signedBy(ConfigPolicy before) throws InvalidProtocolBufferException {
        List<ByteString> identities = mapping().getConsenterMappingList().stream()
                .map(BftOrderers::serialized)
                .toList();
        return Signatories.certificates(before, quorum(identities.size()), identities);
    }

    /** How many of n must sign, so that any two quorums share an honest one: ceil((n + f + 1) / 2), where f = (n - 1) / 3 may lie. */
    static int quorum(int n) {
        int f = (n - 1) / 3;
        return (n + f + 2) / 2;
    }

    private static ByteString serialized(Consenter consenter) {
        return SerializedIdentity.newBuilder()
                .setMspid(consenter.getMspId())
                .setIdBytes(consenter.getIdentity())
                .build()
                .toByteString();
    }

    private Orderers mapping() throws InvalidProtocolBufferException {
        return Orderers.parseFrom(section.getValuesOrThrow(MAPPING).getValue());
    }

    private ConfigGroup withMapping(Orderers mapping) {
        ConfigValue value = section.getValuesOrThrow(MAPPING).toBuilder()
                .setValue(mapping.toByteString())
                .build();
        return section.toBuilder().putValues(MAPPING, value).build();
    }
}
