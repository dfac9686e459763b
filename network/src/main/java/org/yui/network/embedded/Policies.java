package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.yui.domain.MspId;
import org.yui.network.member.CertificateRole;

/** Fabric's policies as a channel configuration holds them. */
final class Policies {

    static final String ADMINS = "Admins";
    static final String READERS = "Readers";
    static final String WRITERS = "Writers";
    static final String ENDORSEMENT = "Endorsement";
    static final String LIFECYCLE_ENDORSEMENT = "LifecycleEndorsement";
    static final String BLOCK_VALIDATION = "BlockValidation";

    private Policies() {}

    /** Any of the groups below satisfies its own policy of that name. */
    static Policy any(String subPolicy) {
        return Policy.newBuilder()
                .setType(Policy.PolicyType.IMPLICIT_META_VALUE)
                .setValue(ImplicitMetaPolicy.newBuilder()
                        .setSubPolicy(subPolicy)
                        .setRule(ImplicitMetaPolicy.Rule.ANY)
                        .build()
                        .toByteString())
                .build();
    }

    /** Signatures of more than half of these members, in one role. */
    static Policy majority(List<MspId> members, CertificateRole role) {
        List<MSPPrincipal> principals =
                members.stream().map(m -> principal(m, role)).toList();
        return signatures(members.size() / 2 + 1, principals);
    }

    /** A signature of one member, in any of these roles. */
    static Policy member(MspId member, CertificateRole... roles) {
        List<MSPPrincipal> principals =
                List.of(roles).stream().map(role -> principal(member, role)).toList();
        return signatures(1, principals);
    }

    private static Policy signatures(int needed, List<MSPPrincipal> principals) {
        List<SignaturePolicy> signers = new ArrayList<>();
        for (int i = 0; i < principals.size(); i++) {
            signers.add(SignaturePolicy.newBuilder().setSignedBy(i).build());
        }
        SignaturePolicyEnvelope envelope = SignaturePolicyEnvelope.newBuilder()
                .setRule(SignaturePolicy.newBuilder()
                        .setNOutOf(
                                SignaturePolicy.NOutOf.newBuilder().setN(needed).addAllRules(signers)))
                .addAllIdentities(principals)
                .build();
        return Policy.newBuilder()
                .setType(Policy.PolicyType.SIGNATURE_VALUE)
                .setValue(envelope.toByteString())
                .build();
    }

    private static MSPPrincipal principal(MspId member, CertificateRole role) {
        ByteString mspRole = MSPRole.newBuilder()
                .setMspIdentifier(member.text())
                .setRole(MSPRole.MSPRoleType.valueOf(role.name()))
                .build()
                .toByteString();
        return MSPPrincipal.newBuilder()
                .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                .setPrincipal(mspRole)
                .build();
    }

    static ConfigPolicy in(Policy policy, String modPolicy) {
        return ConfigPolicy.newBuilder()
                .setPolicy(policy)
                .setModPolicy(modPolicy)
                .build();
    }
}
