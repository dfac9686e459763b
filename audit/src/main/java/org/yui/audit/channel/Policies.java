package org.yui.audit.channel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/** Evaluates the policies of a channel's configuration (Fabric, {@code common/cauthdsl} and {@code common/policies}). */
final class Policies {

    private Policies() {}

    /**
     * Whether these signers satisfy a policy.
     *
     * @param signers identities whose signatures hold; a repeated one counts once
     */
    static boolean satisfied(Located located, List<Identity> signers) {
        return evaluate(located, signers.stream().distinct().toList());
    }

    private static boolean evaluate(Located located, List<Identity> signers) {
        try {
            return switch (Policy.PolicyType.forNumber(located.policy().getType())) {
                case SIGNATURE -> signature(envelope(located.policy()), signers);
                case IMPLICIT_META -> implicitMeta(located.group(), meta(located.policy()), signers);
                case null, default -> false;
            };
        } catch (MalformedBytesException e) {
            return false; // satisfied by nobody; that it cannot be read was reported with the configuration
        }
    }

    static SignaturePolicyEnvelope envelope(Policy policy) throws MalformedBytesException {
        return new Wire().parse(SignaturePolicyEnvelope.parser(), policy.getValue(), "SignaturePolicyEnvelope");
    }

    static ImplicitMetaPolicy meta(Policy policy) throws MalformedBytesException {
        return new Wire().parse(ImplicitMetaPolicy.parser(), policy.getValue(), "ImplicitMetaPolicy");
    }

    /** How many of a group's sub-groups an implicit meta policy wants. */
    static int needed(ImplicitMetaPolicy meta, int groups) {
        return switch (meta.getRule()) {
            case ANY -> Math.min(1, groups);
            case ALL -> groups;
            case MAJORITY -> groups == 0 ? 0 : groups / 2 + 1;
            case UNRECOGNIZED -> Integer.MAX_VALUE;
        };
    }

    private static boolean implicitMeta(ConfigGroup group, ImplicitMetaPolicy meta, List<Identity> signers) {
        long satisfied = group.getGroupsMap().values().stream()
                .filter(g -> g.containsPolicies(meta.getSubPolicy()))
                .filter(g -> evaluate(sub(g, meta), signers))
                .count();
        return satisfied >= needed(meta, group.getGroupsCount());
    }

    static Located sub(ConfigGroup group, ImplicitMetaPolicy meta) {
        return new Located(
                group,
                group.getPoliciesOrDefault(meta.getSubPolicy(), ConfigPolicy.getDefaultInstance())
                        .getPolicy());
    }

    private static boolean signature(SignaturePolicyEnvelope envelope, List<Identity> signers) {
        return rule(envelope.getRule(), envelope.getIdentitiesList(), signers, new HashSet<>());
    }

    /** Greedy and without reuse, as Fabric does it: a signer that stood for one principal stands for no other. */
    private static boolean rule(
            SignaturePolicy rule, List<MSPPrincipal> principals, List<Identity> signers, Set<Identity> used) {
        return switch (rule.getTypeCase()) {
            case SIGNED_BY -> signedBy(rule.getSignedBy(), principals, signers, used);
            case N_OUT_OF -> nOutOf(rule.getNOutOf(), principals, signers, used);
            case TYPE_NOT_SET -> false;
        };
    }

    private static boolean signedBy(
            int index, List<MSPPrincipal> principals, List<Identity> signers, Set<Identity> used) {
        if (index < 0 || index >= principals.size()) {
            return false;
        }
        for (Identity signer : signers) {
            if (!used.contains(signer) && signer.satisfies(principals.get(index))) {
                used.add(signer);
                return true;
            }
        }
        return false;
    }

    private static boolean nOutOf(
            SignaturePolicy.NOutOf gate, List<MSPPrincipal> principals, List<Identity> signers, Set<Identity> used) {
        int held = 0;
        for (SignaturePolicy rule : gate.getRulesList()) {
            Set<Identity> tried = new HashSet<>(used);
            if (rule(rule, principals, signers, tried)) {
                held++;
                used.addAll(tried);
            }
        }
        return held >= gate.getN();
    }
}
