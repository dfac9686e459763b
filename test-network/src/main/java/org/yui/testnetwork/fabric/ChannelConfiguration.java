package org.yui.testnetwork.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.yui.domain.MspId;

/**
 * A channel's configuration with other hospitals: each change gives the next configuration, and the majorities that decide are always
 * those of the hospitals it names.
 */
final class ChannelConfiguration {

    private static final String APPLICATION = "Application";
    private static final String ORDERER = "Orderer";
    private static final String BLOCKS = "BlockValidation";

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
    ChannelConfiguration with(OrganisationGroup hospital, MspId model, OrdererNode node)
            throws InvalidProtocolBufferException {
        ConfigGroup application = root.getGroupsOrThrow(APPLICATION);
        ConfigGroup orderer = root.getGroupsOrThrow(ORDERER);
        String name = node.msp().text();
        return of(
                application.toBuilder()
                        .putGroups(name, hospital.like(application.getGroupsOrThrow(model.text())))
                        .build(),
                OrdererSet.of(orderer).with(node).toBuilder()
                        .putGroups(name, hospital.like(orderer.getGroupsOrThrow(model.text())))
                        .build());
    }

    /** Without a hospital and the orderer at this port. */
    ChannelConfiguration without(MspId msp, int ordererPort) throws InvalidProtocolBufferException {
        ConfigGroup orderer = root.getGroupsOrThrow(ORDERER);
        return of(
                root.getGroupsOrThrow(APPLICATION).toBuilder()
                        .removeGroups(msp.text())
                        .build(),
                OrdererSet.of(orderer).without(ordererPort).toBuilder()
                        .removeGroups(msp.text())
                        .build());
    }

    /** Decided by a majority of these: what is endorsed, how chaincode changes, and the configuration itself. */
    ChannelConfiguration decidedBy(List<MspId> hospitals) throws InvalidProtocolBufferException {
        List<String> names = hospitals.stream().map(MspId::text).toList();
        ConfigGroup.Builder application = root.getGroupsOrThrow(APPLICATION).toBuilder();
        majority(application, "Endorsement", names, MSPRoleType.PEER);
        majority(application, "LifecycleEndorsement", names, MSPRoleType.PEER);
        majority(application, "Admins", names, MSPRoleType.ADMIN);
        ConfigGroup.Builder orderer = root.getGroupsOrThrow(ORDERER).toBuilder();
        majority(orderer, "Admins", names, MSPRoleType.ADMIN);
        ConfigGroup.Builder channel = of(application.build(), blocksBy(orderer.build())).root.toBuilder();
        majority(channel, "Admins", names, MSPRoleType.ADMIN);
        return new ChannelConfiguration(channel.build());
    }

    private static void majority(ConfigGroup.Builder group, String name, List<String> hospitals, MSPRoleType role) {
        ConfigPolicy before = group.getPoliciesOrThrow(name);
        group.putPolicies(name, Signatories.majority(before, hospitals, role));
    }

    /** Blocks are signed by the orderers that are in. */
    private static ConfigGroup blocksBy(ConfigGroup orderer) throws InvalidProtocolBufferException {
        ConfigPolicy before = orderer.getPoliciesOrThrow(BLOCKS);
        return orderer.toBuilder()
                .putPolicies(BLOCKS, OrdererSet.of(orderer).signedBy(before))
                .build();
    }

    private ChannelConfiguration of(ConfigGroup application, ConfigGroup orderer) {
        return new ChannelConfiguration(root.toBuilder()
                .putGroups(APPLICATION, application)
                .putGroups(ORDERER, orderer)
                .build());
    }
}
