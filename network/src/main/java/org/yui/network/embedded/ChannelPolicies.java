package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.VerifiedIdentity;

/**
 * The policies of a channel's configuration, and whether signers satisfy one (Fabric {@code common/cauthdsl}, {@code
 * common/policies/implicitmeta.go}).
 *
 * <p>Limits: of a signature policy's principals only roles are ever satisfied, not units or single identities.
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
                case SIGNATURE_POLICY -> satisfied(policy.getSignaturePolicy(), signers);
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
                satisfied(SignaturePolicyEnvelope.parseFrom(policy.getValue()), signers);
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

    private static boolean satisfied(SignaturePolicyEnvelope envelope, List<VerifiedIdentity> signers)
            throws InvalidProtocolBufferException {
        return satisfied(envelope.getRule(), envelope.getIdentitiesList(), signers, new HashSet<>());
    }

    /** Greedy, and whoever stood for one principal stands for no other. */
    private static boolean satisfied(
            SignaturePolicy rule,
            List<MSPPrincipal> principals,
            List<VerifiedIdentity> signers,
            Set<VerifiedIdentity> used)
            throws InvalidProtocolBufferException {
        return switch (rule.getTypeCase()) {
            case SIGNED_BY -> {
                int index = rule.getSignedBy();
                yield index >= 0 && index < principals.size() && standsFor(principals.get(index), signers, used);
            }
            case N_OUT_OF -> {
                int held = 0;
                for (SignaturePolicy part : rule.getNOutOf().getRulesList()) {
                    Set<VerifiedIdentity> tried = new HashSet<>(used);
                    if (satisfied(part, principals, signers, tried)) {
                        held++;
                        used.addAll(tried);
                    }
                }
                yield held >= rule.getNOutOf().getN();
            }
            case TYPE_NOT_SET -> false;
        };
    }

    private static boolean standsFor(MSPPrincipal principal, List<VerifiedIdentity> signers, Set<VerifiedIdentity> used)
            throws InvalidProtocolBufferException {
        if (principal.getPrincipalClassification() != MSPPrincipal.Classification.ROLE) {
            return false;
        }
        MSPRole wanted = MSPRole.parseFrom(principal.getPrincipal());
        for (VerifiedIdentity signer : signers) {
            if (!used.contains(signer) && isOf(signer, wanted)) {
                used.add(signer);
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(VerifiedIdentity signer, MSPRole wanted) {
        return signer.mspId().text().equals(wanted.getMspIdentifier())
                && switch (wanted.getRole()) {
                    case MEMBER -> true;
                    case CLIENT -> signer.role() == CertificateRole.CLIENT;
                    case PEER -> signer.role() == CertificateRole.PEER;
                    case ADMIN -> signer.role() == CertificateRole.ADMIN;
                    case ORDERER -> signer.role() == CertificateRole.ORDERER;
                    case UNRECOGNIZED -> false;
                };
    }
}
