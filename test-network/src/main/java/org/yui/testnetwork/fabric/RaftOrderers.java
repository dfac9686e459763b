package org.yui.testnetwork.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.hyperledger.fabric.protos.orderer.etcdraft.ConfigMetadata;
import org.hyperledger.fabric.protos.orderer.etcdraft.Consenter;

/** Raft's orderers: in the metadata of the consensus. Whoever leads signs, so any organisation with an orderer may. */
record RaftOrderers(ConfigGroup section) implements OrdererSet {

    @Override
    public ConfigGroup with(OrdererNode node) throws InvalidProtocolBufferException {
        return withConsenters(metadata().toBuilder()
                .addConsenters(Consenter.newBuilder()
                        .setHost(node.host())
                        .setPort(node.port())
                        .setClientTlsCert(node.tls())
                        .setServerTlsCert(node.tls()))
                .build());
    }

    @Override
    public ConfigGroup without(int port) throws InvalidProtocolBufferException {
        ConfigMetadata now = metadata();
        List<Consenter> left = now.getConsentersList().stream()
                .filter(c -> c.getPort() != port)
                .toList();
        return withConsenters(
                now.toBuilder().clearConsenters().addAllConsenters(left).build());
    }

    @Override
    public ConfigPolicy signedBy(ConfigPolicy before) {
        List<String> having = List.copyOf(new TreeSet<>(section.getGroupsMap().keySet()));
        return Signatories.any(before, having, MSPRoleType.ORDERER);
    }

    private ConsensusType consensus() throws InvalidProtocolBufferException {
        return ConsensusType.parseFrom(section.getValuesOrThrow(CONSENSUS).getValue());
    }

    private ConfigMetadata metadata() throws InvalidProtocolBufferException {
        return ConfigMetadata.parseFrom(consensus().getMetadata());
    }

    private ConfigGroup withConsenters(ConfigMetadata metadata) throws InvalidProtocolBufferException {
        ConsensusType next =
                consensus().toBuilder().setMetadata(metadata.toByteString()).build();
        ConfigValue value = section.getValuesOrThrow(CONSENSUS).toBuilder()
                .setValue(next.toByteString())
                .build();
        return section.toBuilder().putValues(CONSENSUS, value).build();
    }
}
