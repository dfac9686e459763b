package org.yui.testnetwork.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.hyperledger.fabric.protos.orderer.etcdraft.ConfigMetadata;
import org.hyperledger.fabric.protos.orderer.etcdraft.Consenter;
import org.yui.domain.MspId;

/**
 * A channel's configuration with other hospitals: each change gives the next configuration, and the majorities that decide are always
 * those of the hospitals it names.
 */
final class ChannelConfiguration {

    private static final String APPLICATION = "Application";
    private static final String ORDERER = "Orderer";
    private static final String CONSENSUS = "ConsensusType";

    private final ConfigGroup root;

    ChannelConfiguration(ConfigGroup root) {
        this.root = root;
    }

    ConfigGroup root() {
        return root;
    }

    /** Whether an organisation has a group here. */
    boolean has(MspId member) {
        return root.getGroupsOrThrow(APPLICATION).containsGroups(member.text());
    }

    /** With a hospital, its orderer included, but no say in anything yet. */
    ChannelConfiguration with(OrganisationGroup hospital, MspId msp, MspId model, Consenter consenter)
            throws InvalidProtocolBufferException {
        ConfigGroup application = root.getGroupsOrThrow(APPLICATION);
        ConfigGroup orderer = root.getGroupsOrThrow(ORDERER);
        ConfigMetadata.Builder raft = raft(orderer).toBuilder().addConsenters(consenter);
        return of(
                application.toBuilder()
                        .putGroups(msp.text(), hospital.like(application.getGroupsOrThrow(model.text())))
                        .build(),
                consenters(orderer, raft.build())
                        .putGroups(msp.text(), hospital.like(orderer.getGroupsOrThrow(model.text())))
                        .build());
    }

    /** Without a hospital and the orderer at this port. */
    ChannelConfiguration without(MspId msp, int ordererPort) throws InvalidProtocolBufferException {
        ConfigGroup orderer = root.getGroupsOrThrow(ORDERER);
        ConfigMetadata raft = raft(orderer);
        List<Consenter> left = raft.getConsentersList().stream()
                .filter(c -> c.getPort() != ordererPort)
                .toList();
        ConfigMetadata others =
                raft.toBuilder().clearConsenters().addAllConsenters(left).build();
        return of(
                root.getGroupsOrThrow(APPLICATION).toBuilder()
                        .removeGroups(msp.text())
                        .build(),
                consenters(orderer, others).removeGroups(msp.text()).build());
    }

    /** Decided by a majority of these: what is endorsed, how chaincode changes, and the configuration itself. */
    ChannelConfiguration decidedBy(List<MspId> hospitals) {
        List<String> names = hospitals.stream().map(MspId::text).toList();
        ConfigGroup.Builder application = root.getGroupsOrThrow(APPLICATION).toBuilder();
        majority(application, "Endorsement", names, MSPRoleType.PEER);
        majority(application, "LifecycleEndorsement", names, MSPRoleType.PEER);
        majority(application, "Admins", names, MSPRoleType.ADMIN);
        ConfigGroup.Builder orderer = root.getGroupsOrThrow(ORDERER).toBuilder();
        majority(orderer, "Admins", names, MSPRoleType.ADMIN);
        ConfigGroup.Builder channel = of(application.build(), blocksBy(orderer)).root.toBuilder();
        majority(channel, "Admins", names, MSPRoleType.ADMIN);
        return new ChannelConfiguration(channel.build());
    }

    private static void majority(ConfigGroup.Builder group, String name, List<String> hospitals, MSPRoleType role) {
        ConfigPolicy before = group.getPoliciesOrThrow(name);
        group.putPolicies(name, Signatories.majority(before, hospitals, role));
    }

    /** Blocks are signed by whoever has an orderer. */
    private static ConfigGroup blocksBy(ConfigGroup.Builder orderer) {
        SortedSet<String> having = new TreeSet<>(orderer.getGroupsMap().keySet());
        ConfigPolicy before = orderer.getPoliciesOrThrow("BlockValidation");
        return orderer.putPolicies("BlockValidation", Signatories.any(before, List.copyOf(having), MSPRoleType.ORDERER))
                .build();
    }

    private ChannelConfiguration of(ConfigGroup application, ConfigGroup orderer) {
        return new ChannelConfiguration(root.toBuilder()
                .putGroups(APPLICATION, application)
                .putGroups(ORDERER, orderer)
                .build());
    }

    private static ConfigMetadata raft(ConfigGroup orderer) throws InvalidProtocolBufferException {
        return ConfigMetadata.parseFrom(consensus(orderer).getMetadata());
    }

    private static ConsensusType consensus(ConfigGroup orderer) throws InvalidProtocolBufferException {
        return ConsensusType.parseFrom(orderer.getValuesOrThrow(CONSENSUS).getValue());
    }

    private static ConfigGroup.Builder consenters(ConfigGroup orderer, ConfigMetadata raft)
            throws InvalidProtocolBufferException {
        ByteString next = consensus(orderer).toBuilder()
                .setMetadata(raft.toByteString())
                .build()
                .toByteString();
        ConfigValue value =
                orderer.getValuesOrThrow(CONSENSUS).toBuilder().setValue(next).build();
        return orderer.toBuilder().putValues(CONSENSUS, value);
    }
}
