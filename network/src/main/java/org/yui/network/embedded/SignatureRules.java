package org.yui.network.embedded;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.yui.network.member.CertificateRole;
import org.yui.network.member.VerifiedIdentity;

/**
 * Whether signers satisfy a signature policy (Fabric {@code common/cauthdsl/cauthdsl.go}).
 *
 * <p>Limits: of a policy's principals only roles are ever satisfied, not units or single identities.
 */
final class SignatureRules {

    private SignatureRules() {}

    /** @param signers each once, in the order of their signatures */
    static boolean satisfied(SignaturePolicyEnvelope envelope, List<VerifiedIdentity> signers)
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
