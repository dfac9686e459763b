package org.yui.audit.channel;

import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.yui.audit.wire.MalformedBytesException;
import org.yui.audit.wire.Wire;

/**
 * What organisations could sign together if they wanted: each may issue itself any number of certificates in every role. So a
 * policy is judged by who can satisfy it, and not by its form.
 *
 * @param organisations MSP ids of those who act together
 */
record Reach(Set<String> organisations) {

    Reach {
        organisations = Set.copyOf(organisations);
    }

    /** Whether these organisations can satisfy the policy without anybody else. */
    boolean covers(Located located) {
        try {
            return switch (Policy.PolicyType.forNumber(located.policy().getType())) {
                case SIGNATURE -> covers(Policies.envelope(located.policy()));
                case IMPLICIT_META -> covers(located, Policies.meta(located.policy()));
                case null, default -> false;
            };
        } catch (MalformedBytesException e) {
            return false; // satisfied by nobody; that it cannot be read was reported with the configuration
        }
    }

    private boolean covers(Located located, ImplicitMetaPolicy meta) {
        long covered = located.group().getGroupsMap().values().stream()
                .filter(g -> g.containsPolicies(meta.getSubPolicy()))
                .filter(g -> covers(Policies.sub(g, meta)))
                .count();
        return covered >= Policies.needed(meta, located.group().getGroupsCount());
    }

    private boolean covers(SignaturePolicyEnvelope envelope) throws MalformedBytesException {
        return covers(envelope.getRule(), envelope.getIdentitiesList());
    }

    private boolean covers(SignaturePolicy rule, List<MSPPrincipal> principals) throws MalformedBytesException {
        return switch (rule.getTypeCase()) {
            case SIGNED_BY ->
                rule.getSignedBy() >= 0
                        && rule.getSignedBy() < principals.size()
                        && organisations.contains(organisation(principals.get(rule.getSignedBy())));
            case N_OUT_OF -> {
                int held = 0;
                for (SignaturePolicy each : rule.getNOutOf().getRulesList()) {
                    held += covers(each, principals) ? 1 : 0;
                }
                yield held >= rule.getNOutOf().getN();
            }
            case TYPE_NOT_SET -> false;
        };
    }

    /** The MSP id of whoever a principal names. */
    static String organisation(MSPPrincipal principal) throws MalformedBytesException {
        return switch (principal.getPrincipalClassification()) {
            case ROLE ->
                new Wire()
                        .parse(MSPRole.parser(), principal.getPrincipal(), "MSPRole")
                        .getMspIdentifier();
            case IDENTITY ->
                new Wire()
                        .parse(SerializedIdentity.parser(), principal.getPrincipal(), "SerializedIdentity")
                        .getMspid();
            case ORGANIZATION_UNIT ->
                throw new MalformedBytesException(
                        "found a policy on an organisational unit, which is not judged, expected roles or"
                                + " certificates");
            default ->
                throw new MalformedBytesException(
                        "found a policy on a principal of kind " + principal.getPrincipalClassification()
                                + ", which is not judged, expected roles or certificates");
        };
    }
}
