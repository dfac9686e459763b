package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.yui.network.member.VerifiedIdentity;

/**
 * The policies of a channel's configuration, and whether signers satisfy one: by path, signature policies and implicit meta policies
 * (Fabric {@code core/policy/application.go}, {@code common/policies/implicitmeta.go}).
 */
final class ChannelPolicies {

    private static final String CHANNEL = "Channel";
    private static final String APPLICATION = "Application";

    private final ConfigGroup channel;

    /** @param channel the group {@code Channel} of a configuration */
    ChannelPolicies(ConfigGroup channel) {
        this.channel = channel;
    }

    /** {@code ApplicationPolicy}: one that stands in the configuration under this path. */
    static ByteString reference(String path) {
        return ApplicationPolicy.newBuilder()
                .setChannelConfigPolicyReference(path)
                .build()
                .toByteString();
    }

    /** {@code ApplicationPolicy} for what a member's organisation alone decides; nothing where there is no such member. */
    Optional<ByteString> ofMember(String mspId) {
        for (Map.Entry<String, ConfigGroup> member :
                channel.getGroupsOrThrow(APPLICATION).getGroupsMap().entrySet()) {
            if (name(member.getValue()).filter(mspId::equals).isPresent()) {
                return Optional.of(reference(
                        "/" + CHANNEL + "/" + APPLICATION + "/" + member.getKey() + "/" + Policies.ENDORSEMENT));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(ConfigGroup member) {
        try {
            return Optional.of(MspDefinition.read(member.getValuesOrThrow("MSP").getValue())
                    .getName());
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty(); // block 0 with such a member was refused when it was read
        }
    }

    /**
     * Whether the signers satisfy an {@code ApplicationPolicy}; one that cannot be read is satisfied by nobody.
     *
     * @param signers each once, in the order of their signatures
     */
    boolean satisfied(ByteString applicationPolicy, List<VerifiedIdentity> signers) {
        try {
            ApplicationPolicy policy = ApplicationPolicy.parseFrom(applicationPolicy);
            return switch (policy.getTypeCase()) {
                case SIGNATURE_POLICY -> SignatureRules.satisfied(policy.getSignaturePolicy(), signers);
                case CHANNEL_CONFIG_POLICY_REFERENCE -> satisfied(policy.getChannelConfigPolicyReference(), signers);
                case TYPE_NOT_SET -> false;
            };
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    private boolean satisfied(String path, List<VerifiedIdentity> signers) throws InvalidProtocolBufferException {
        String[] parts = path.split("/", -1);
        if (parts.length < 3 || !parts[0].isEmpty() || !parts[1].equals(CHANNEL)) {
            return false;
        }
        ConfigGroup group = channel;
        for (String name : Arrays.copyOfRange(parts, 2, parts.length - 1)) {
            group = group.getGroupsOrDefault(name, ConfigGroup.getDefaultInstance());
        }
        return satisfied(group, parts[parts.length - 1], signers);
    }

    private static boolean satisfied(ConfigGroup group, String name, List<VerifiedIdentity> signers)
            throws InvalidProtocolBufferException {
        if (!group.containsPolicies(name)) {
            return false;
        }
        Policy policy = group.getPoliciesOrThrow(name).getPolicy();
        return switch (policy.getType()) {
            case Policy.PolicyType.SIGNATURE_VALUE ->
                SignatureRules.satisfied(SignaturePolicyEnvelope.parseFrom(policy.getValue()), signers);
            case Policy.PolicyType.IMPLICIT_META_VALUE ->
                satisfied(group, ImplicitMetaPolicy.parseFrom(policy.getValue()), signers);
            default -> false;
        };
    }

    private static boolean satisfied(ConfigGroup group, ImplicitMetaPolicy meta, List<VerifiedIdentity> signers)
            throws InvalidProtocolBufferException {
        int groups = group.getGroupsCount();
        int needed = switch (meta.getRule()) {
            case ANY -> Math.min(1, groups);
            case ALL -> groups;
            case MAJORITY -> groups == 0 ? 0 : groups / 2 + 1;
            case UNRECOGNIZED -> Integer.MAX_VALUE;
        };
        int satisfied = 0;
        for (ConfigGroup each : group.getGroupsMap().values()) {
            satisfied += satisfied(each, meta.getSubPolicy(), signers) ? 1 : 0;
        }
        return satisfied >= needed;
    }
}
