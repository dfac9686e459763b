package org.yui.testnetwork.fabric;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Signature policies over a list of signers, of whom a number must sign. */
final class Signatories {

    private Signatories() {}

    /** More than half of these organisations, by a certificate with the role. */
    static ConfigPolicy majority(ConfigPolicy before, List<String> msps, MSPRoleType role) {
        return policy(before, msps.size() / 2 + 1, roles(msps, role));
    }

    /** Any one of these organisations. */
    static ConfigPolicy any(ConfigPolicy before, List<String> msps, MSPRoleType role) {
        return policy(before, 1, roles(msps, role));
    }

    /**
     * So many of exactly these certificates.
     *
     * @param identities serialized: each an organisation's with one of its certificates
     */
    static ConfigPolicy certificates(ConfigPolicy before, int needed, List<ByteString> identities) {
        return policy(
                before,
                needed,
                identities.stream()
                        .map(identity -> principal(MSPPrincipal.Classification.IDENTITY, identity))
                        .toList());
    }

    private static List<MSPPrincipal> roles(List<String> msps, MSPRoleType role) {
        return msps.stream()
                .map(msp -> principal(
                        MSPPrincipal.Classification.ROLE,
                        MSPRole.newBuilder()
                                .setMspIdentifier(msp)
                                .setRole(role)
                                .build()
                                .toByteString()))
                .toList();
    }

    private static MSPPrincipal principal(MSPPrincipal.Classification kind, ByteString content) {
        return MSPPrincipal.newBuilder()
                .setPrincipalClassification(kind)
                .setPrincipal(content)
                .build();
    }

    private static ConfigPolicy policy(ConfigPolicy before, int needed, List<MSPPrincipal> signers) {
        SignaturePolicy.NOutOf.Builder gate =
                SignaturePolicy.NOutOf.newBuilder().setN(needed);
        for (int i = 0; i < signers.size(); i++) {
            gate.addRules(SignaturePolicy.newBuilder().setSignedBy(i));
        }
        ByteString envelope = SignaturePolicyEnvelope.newBuilder()
                .setRule(SignaturePolicy.newBuilder().setNOutOf(gate))
                .addAllIdentities(signers)
                .build()
                .toByteString();
        Policy policy = Policy.newBuilder()
                .setType(Policy.PolicyType.SIGNATURE_VALUE)
                .setValue(envelope)
                .build();
        return before.toBuilder().setPolicy(policy).build();
    }
}
