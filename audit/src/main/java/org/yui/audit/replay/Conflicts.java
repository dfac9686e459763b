package org.yui.audit.replay;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yui.audit.transaction.Code;
import org.yui.audit.transaction.KeySet;
import org.yui.audit.transaction.RangeQuery;
import org.yui.audit.transaction.Read;
import org.yui.audit.transaction.Space;
import org.yui.audit.transaction.Transaction;
import org.yui.audit.transaction.Version;

/**
 * Whether everything that a transaction read still stands: not changed earlier in this block, and of the version that it saw; ranges
 * are gone through again over state and block (Fabric, {@code core/ledger/kvledger/txmgmt/validation}).
 */
final class Conflicts {

    private final WorldState state;

    Conflicts(WorldState state) {
        this.state = state;
    }

    /** {@link Code#VALID}, or the code of the conflict that a peer meets first. */
    Code of(Transaction transaction) {
        for (KeySet set : transaction.sets()) {
            for (Read read : set.reads()) {
                if (!stands(set.space(), read)) {
                    return Code.MVCC_READ_CONFLICT;
                }
            }
            for (RangeQuery range : set.ranges()) {
                if (!stands(set.space(), range)) {
                    return Code.PHANTOM_READ_CONFLICT;
                }
            }
        }
        return Code.VALID;
    }

    private boolean stands(Space space, Read read) {
        return !state.updates().has(space, read.key())
                && Objects.equals(state.version(space, read.key()), read.version());
    }

    private boolean stands(Space space, RangeQuery query) {
        List<Read> now = now(space, query);
        return query.summary() == null ? now.equals(query.reads()) : RangeSummary.matches(query.summary(), now);
    }

    private List<Read> now(Space space, RangeQuery query) {
        NavigableMap<ByteString, Version> found = new TreeMap<>(ByteString.unsignedLexicographicalComparator());
        found.putAll(within(state.keys(space), query));
        within(state.updates().of(space), query).forEach((key, update) -> {
            if (update.write().delete()) {
                found.remove(key);
            } else {
                found.put(key, update.version());
            }
        });
        List<Read> reads = new ArrayList<>();
        found.forEach((k, v) -> reads.add(new Read(k, v)));
        return reads;
    }

    /** The part of the keys that a query covers: its end too, if it was not read to the end. */
    private static <V> SortedMap<ByteString, V> within(SortedMap<ByteString, V> keys, RangeQuery query) {
        SortedMap<ByteString, V> from = keys.tailMap(query.start());
        if (query.end().isEmpty()) {
            return from;
        }
        ByteString end = query.exhausted() ? query.end() : query.end().concat(ByteString.copyFrom(new byte[1]));
        boolean before = ByteString.unsignedLexicographicalComparator().compare(query.start(), end) < 0;
        return before ? from.headMap(end) : new TreeMap<>();
    }
}
