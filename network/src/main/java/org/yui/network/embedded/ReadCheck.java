package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Whether what a transaction read is so still, in the state and after the valid transactions before it in its block: keys by their
 * versions, ranges by reading them again (Fabric {@code txmgmt/validation/validator.go}).
 */
final class ReadCheck {

    /** A tree of less would not grow. */
    private static final int LEAST_DEGREE = 2;

    private final StateView state;
    private final SortedMap<StateKey, VersionedValue> writes;

    /** @param writes those of the block so far */
    ReadCheck(StateView state, SortedMap<StateKey, VersionedValue> writes) {
        this.state = state;
        this.writes = writes;
    }

    TxValidationCode check(ReadWriteSet set) {
        for (ReadWriteSet.Namespace namespace : set.namespaces()) {
            if (!readsHold(namespace)) {
                return TxValidationCode.MVCC_READ_CONFLICT;
            }
            if (!rangesHold(namespace)) {
                return TxValidationCode.PHANTOM_READ_CONFLICT;
            }
            if (!hashedReadsHold(namespace)) {
                return TxValidationCode.MVCC_READ_CONFLICT;
            }
        }
        return TxValidationCode.VALID;
    }

    private boolean readsHold(ReadWriteSet.Namespace namespace) {
        for (KVRead read : namespace.content().getReadsList()) {
            if (!holds(StateKey.of(namespace.name(), read.getKey()), Version.of(read))) {
                return false;
            }
        }
        return true;
    }

    private boolean hashedReadsHold(ReadWriteSet.Namespace namespace) {
        for (ReadWriteSet.Collection collection : namespace.collections()) {
            for (KVReadHash read : collection.content().getHashedReadsList()) {
                StateKey key = StateKey.hashed(namespace.name(), collection.name(), read.getKeyHash());
                if (!holds(key, Version.of(read))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean holds(StateKey key, Optional<Version> read) {
        return !writes.containsKey(key)
                && state.get(key).map(VersionedValue::version).equals(read);
    }

    private boolean rangesHold(ReadWriteSet.Namespace namespace) {
        for (RangeQueryInfo range : namespace.content().getRangeQueriesInfoList()) {
            List<KVRead> now = now(namespace.name(), range);
            boolean same = range.hasReadsMerkleHashes()
                    ? isSame(range.getReadsMerkleHashes(), now)
                    : range.getRawReads()
                            .equals(QueryReads.newBuilder().addAllKvReads(now).build());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** What the range gives now; if it was not read to its end, its end is the last key pulled, which counts. */
    private List<KVRead> now(String namespace, RangeQueryInfo range) {
        List<KVRead> found = new ArrayList<>();
        Iterator<StateView.Item> items =
                new MergedRange(state, writes, namespace, range.getStartKey(), range.getEndKey());
        items.forEachRemaining(item -> found.add(read(item.key().key(), item.value())));
        if (!range.getItrExhausted()) {
            StateKey last = StateKey.of(namespace, range.getEndKey());
            Optional<VersionedValue> value =
                    Optional.ofNullable(writes.get(last)).or(() -> state.get(last));
            value.filter(v -> !v.isDelete()).ifPresent(v -> found.add(read(last.key(), v)));
        }
        return found;
    }

    private static KVRead read(ByteString key, VersionedValue value) {
        return SimulatedReadWriteSet.read(key, Optional.of(value.version()));
    }

    private static boolean isSame(QueryReadsMerkleSummary recorded, List<KVRead> now) {
        if (recorded.getMaxDegree() < LEAST_DEGREE) {
            return false;
        }
        MerkleReads reads = new MerkleReads(recorded.getMaxDegree());
        now.forEach(reads::add);
        return reads.isTree() && reads.summary().equals(recorded);
    }
}
