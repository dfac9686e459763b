package org.yui.audit.transaction;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.yui.audit.channel.EndorsementPolicy;
import org.yui.audit.channel.Identity;
import org.yui.audit.lifecycle.Definitions;
import org.yui.audit.wire.MalformedBytesException;

/**
 * Whether a transaction is endorsed as it must be: by the policy of every namespace that it writes to and of the chaincode that it
 * called, and by the policy of every collection (Fabric, {@code core/common/validation/statebased/v20.go}).
 */
final class Endorsements {

    private final Definitions definitions;
    private final List<String> notes;

    /** @param notes takes what is wrong with single endorsements: they count for nothing */
    Endorsements(Definitions definitions, List<String> notes) {
        this.definitions = definitions;
        this.notes = notes;
    }

    void check(String chaincode, List<KeySet> sets, ChaincodeActionPayload content) throws InvalidTransactionException {
        Set<String> namespaces = new HashSet<>();
        namespaces.add(chaincode);
        sets.stream()
                .filter(KeySet::changes)
                .forEach(s -> namespaces.add(s.space().namespace()));
        for (String namespace : namespaces) {
            policy(namespace);
        }
        List<Identity> endorsers = endorsers(content);
        for (String namespace : namespaces) {
            namespace(namespace, sets, endorsers);
        }
    }

    private EndorsementPolicy policy(String namespace) throws InvalidTransactionException {
        try {
            return definitions
                    .policy(namespace)
                    .orElseThrow(() -> new InvalidTransactionException(Code.INVALID_CHAINCODE));
        } catch (MalformedBytesException e) {
            notes.add("definition of " + namespace + ": " + e.getMessage());
            throw new InvalidTransactionException(Code.INVALID_CHAINCODE);
        }
    }

    private void namespace(String namespace, List<KeySet> sets, List<Identity> endorsers)
            throws InvalidTransactionException {
        boolean checked = false;
        for (KeySet each : sets) {
            if (each.space().namespace().equals(namespace) && each.changes()) {
                require(each.space().isPublic() ? policy(namespace) : collection(each.space()), endorsers);
                checked = true;
            }
        }
        if (!checked) {
            require(policy(namespace), endorsers);
        }
    }

    private EndorsementPolicy collection(Space space) throws InvalidTransactionException {
        try {
            Optional<EndorsementPolicy> policy = definitions.policy(space.namespace(), space.collection());
            return policy.orElseThrow(() -> new InvalidTransactionException(Code.ENDORSEMENT_POLICY_FAILURE));
        } catch (MalformedBytesException e) {
            throw new InvalidTransactionException(Code.ENDORSEMENT_POLICY_FAILURE);
        }
    }

    private static void require(EndorsementPolicy policy, List<Identity> endorsers) throws InvalidTransactionException {
        if (!policy.isSatisfiedBy(endorsers)) {
            throw new InvalidTransactionException(Code.ENDORSEMENT_POLICY_FAILURE);
        }
    }

    private List<Identity> endorsers(ChaincodeActionPayload content) {
        ByteString response = content.getAction().getProposalResponsePayload();
        List<Identity> endorsers = new ArrayList<>();
        for (Endorsement each : content.getAction().getEndorsementsList()) {
            try {
                Identity endorser = definitions.channel().identity(each.getEndorser());
                if (endorser.signed(response.concat(each.getEndorser()), each.getSignature())) {
                    endorsers.add(endorser);
                } else {
                    notes.add("endorser: found a signature of " + endorser.msp() + " that does not hold");
                }
            } catch (MalformedBytesException e) {
                notes.add("endorser: " + e.getMessage());
            }
        }
        return endorsers;
    }
}
