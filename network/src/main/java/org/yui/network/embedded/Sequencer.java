package org.yui.network.embedded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.yui.network.CommitStatus;

/**
 * Fabric's validation of a block's transactions against the state, in Fabric's order (Fabric {@code txvalidator/v20/validator.go}, then
 * {@code txmgmt/validation}): form, an id seen before, content, endorsements by the policies that stand when the block begins, the same id
 * twice in the block; then, one after the other, whether what each read is so still.
 */
final class Sequencer {

    private final StateStore state;
    private final ChannelPolicies policies;

    Sequencer(StateStore state, ChannelPolicies policies) {
        this.state = state;
        this.policies = policies;
    }

    BlockUpdate judge(long block, List<CheckedTransaction> transactions) {
        List<TxValidationCode> codes = codes(transactions);
        SortedMap<StateKey, VersionedValue> writes = new TreeMap<>();
        ReadCheck reads = new ReadCheck(state, writes);
        List<CommitStatus> statuses = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            CheckedTransaction transaction = transactions.get(i);
            TxValidationCode code = codes.get(i);
            if (code == TxValidationCode.VALID) {
                code = reads.check(transaction.readWriteSet());
            }
            if (code == TxValidationCode.VALID) {
                transaction.readWriteSet().writeTo(writes, new Version(block, i));
            }
            statuses.add(new CommitStatus(transaction.transaction(), block, code.getNumber()));
        }
        return new BlockUpdate(writes, statuses);
    }

    /** Before anything is read: each by itself, then those whose id came before in the block. */
    private List<TxValidationCode> codes(List<CheckedTransaction> transactions) {
        EndorsementCheck endorsements = new EndorsementCheck(policies, new Definitions(state));
        Set<String> seen = new HashSet<>();
        List<TxValidationCode> codes = new ArrayList<>();
        for (CheckedTransaction transaction : transactions) {
            TxValidationCode code = code(transaction, endorsements);
            boolean twice = code == TxValidationCode.VALID && !seen.add(transaction.transaction());
            codes.add(twice ? TxValidationCode.DUPLICATE_TXID : code);
        }
        return codes;
    }

    private TxValidationCode code(CheckedTransaction transaction, EndorsementCheck endorsements) {
        if (transaction.form() != TxValidationCode.VALID) {
            return transaction.form();
        }
        if (state.status(transaction.transaction()).isPresent()) {
            return TxValidationCode.DUPLICATE_TXID;
        }
        return transaction.content() == TxValidationCode.VALID
                ? endorsements.check(transaction)
                : transaction.content();
    }
}
