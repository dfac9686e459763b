package org.yui.network.embedded;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.yui.network.CommitStatus;

/**
 * Fabric's validation of a block's transactions against the state, in their order: an id seen before is a duplicate; a key read must
 * have the version it had, and not be written by a valid transaction before in the same block (Fabric {@code
 * txmgmt/validation/validator.go}).
 */
final class Sequencer {

    private final StateStore state;

    Sequencer(StateStore state) {
        this.state = state;
    }

    BlockUpdate judge(long block, List<CheckedTransaction> transactions) {
        List<TxValidationCode> codes = withoutDuplicates(transactions);
        SortedMap<String, VersionedValue> writes = new TreeMap<>(ReadWriteSet.UTF8_ORDER);
        List<CommitStatus> statuses = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            CheckedTransaction transaction = transactions.get(i);
            TxValidationCode code = codes.get(i);
            if (code == TxValidationCode.VALID) {
                code = apply(transaction.readWriteSet(), new Version(block, i), writes);
            }
            statuses.add(new CommitStatus(transaction.transaction(), block, code.getNumber()));
        }
        return new BlockUpdate(writes, statuses);
    }

    private List<TxValidationCode> withoutDuplicates(List<CheckedTransaction> transactions) {
        Set<String> seen = new HashSet<>();
        return transactions.stream()
                .map(t -> t.isValid() && (state.status(t.transaction()).isPresent() || !seen.add(t.transaction()))
                        ? TxValidationCode.DUPLICATE_TXID
                        : t.code())
                .toList();
    }

    private TxValidationCode apply(ReadWriteSet set, Version version, Map<String, VersionedValue> writes) {
        for (Map.Entry<String, Optional<Version>> read : set.reads().entrySet()) {
            Optional<Version> now = state.get(read.getKey()).map(VersionedValue::version);
            if (writes.containsKey(read.getKey()) || !now.equals(read.getValue())) {
                return TxValidationCode.MVCC_READ_CONFLICT;
            }
        }
        set.writes().forEach((key, value) -> writes.put(key, new VersionedValue(value, version)));
        return TxValidationCode.VALID;
    }
}
