package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.yui.network.member.VerifiedIdentity;

/**
 * Whether a transaction's endorsers are those that the policies want: of its own chaincode, of every chaincode it writes to, and of
 * every member's implicit collection (Fabric {@code plugindispatcher/dispatcher.go}, {@code validation/statebased/v20.go}).
 */
final class EndorsementCheck {

    /** The one validation plugin there is. */
    static final String PLUGIN = "vscc";

    private static final String LIFECYCLE_POLICY = "/Channel/Application/LifecycleEndorsement";
    private static final String IMPLICIT = "_implicit_org_";

    private final ChannelPolicies policies;
    private final Definitions definitions;

    EndorsementCheck(ChannelPolicies policies, Definitions definitions) {
        this.policies = policies;
        this.definitions = definitions;
    }

    TxValidationCode check(CheckedTransaction transaction) {
        Set<String> chaincodes = new HashSet<>(Set.of(transaction.chaincode()));
        for (ReadWriteSet.Namespace namespace : transaction.readWriteSet().namespaces()) {
            if (namespace.writes()) {
                chaincodes.add(namespace.name());
            }
        }
        for (String chaincode : chaincodes) {
            Optional<ByteString> policy = policy(chaincode);
            if (policy.isEmpty()) {
                return TxValidationCode.INVALID_CHAINCODE;
            }
            if (!endorsed(chaincode, policy.get(), transaction)) {
                return TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
            }
        }
        return TxValidationCode.VALID;
    }

    private Optional<ByteString> policy(String chaincode) {
        return chaincode.equals(Definitions.NAMESPACE)
                ? Optional.of(ChannelPolicies.reference(LIFECYCLE_POLICY))
                : definitions
                        .of(chaincode)
                        .filter(d -> d.plugin().equals(PLUGIN))
                        .map(ChaincodeDefinition::policy)
                        .filter(p -> !p.isEmpty());
    }

    /** A member's implicit collection goes by that member's own policy; all else, or a transaction that writes nothing, by this. */
    private boolean endorsed(String chaincode, ByteString policy, CheckedTransaction transaction) {
        boolean byCollections = false;
        boolean byChaincode = false;
        for (ReadWriteSet.Namespace namespace : transaction.readWriteSet().namespaces()) {
            if (namespace.name().equals(chaincode)) {
                byChaincode |= namespace.content().getWritesCount() > 0;
                for (ReadWriteSet.Collection collection : namespace.writtenCollections()) {
                    byCollections = true;
                    if (!endorsed(collection, transaction.endorsers())) {
                        return false;
                    }
                }
            }
        }
        return (byCollections && !byChaincode) || policies.satisfied(policy, transaction.endorsers());
    }

    private boolean endorsed(ReadWriteSet.Collection collection, List<VerifiedIdentity> endorsers) {
        return collection.name().startsWith(IMPLICIT)
                && policies.ofMember(collection.name().substring(IMPLICIT.length()))
                        .filter(own -> policies.satisfied(own, endorsers))
                        .isPresent();
    }
}
