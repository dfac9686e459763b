package org.yui.audit.channel;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperledger.fabric.protos.common.Consenter;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.yui.audit.wire.MalformedBytesException;

/** The orderers of a BFT channel, who sign blocks under a number (Fabric, {@code protoutil/blockutils.go}). */
record Consenters(List<Consenter> all) {

    Consenters {
        all = List.copyOf(all);
    }

    /** The serialized identity of the consenter of this number. */
    Optional<ByteString> identity(int number) {
        return all.stream().filter(c -> c.getId() == number).findFirst().map(Consenters::serialized);
    }

    private static ByteString serialized(Consenter consenter) {
        return SerializedIdentity.newBuilder()
                .setMspid(consenter.getMspId())
                .setIdBytes(consenter.getIdentity())
                .build()
                .toByteString();
    }

    /** How many must sign so that any two quorums share an honest one: ceil((n + f + 1) / 2), with f = (n - 1) / 3. */
    int quorum() {
        int n = all.size();
        int f = (n - 1) / 3;
        return (n + f + 2) / 2;
    }

    /** Whether a block's policy is a quorum of exactly these. */
    boolean areQuorumOf(Located policy) {
        try {
            SignaturePolicyEnvelope envelope = Policies.envelope(policy.policy());
            Set<ByteString> named = new HashSet<>();
            for (MSPPrincipal each : envelope.getIdentitiesList()) {
                if (each.getPrincipalClassification() != MSPPrincipal.Classification.IDENTITY
                        || !named.add(each.getPrincipal())) {
                    return false;
                }
            }
            Set<ByteString> own =
                    new HashSet<>(all.stream().map(Consenters::serialized).toList());
            SignaturePolicy.NOutOf gate = envelope.getRule().getNOutOf();
            long signers = gate.getRulesList().stream()
                    .filter(SignaturePolicy::hasSignedBy)
                    .map(SignaturePolicy::getSignedBy)
                    .distinct()
                    .count();
            return named.equals(own)
                    && gate.getN() >= quorum()
                    && signers == gate.getRulesCount()
                    && signers == named.size();
        } catch (MalformedBytesException e) {
            return false;
        }
    }
}
