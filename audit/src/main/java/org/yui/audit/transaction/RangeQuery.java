package org.yui.audit.transaction;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;
import org.jspecify.annotations.Nullable;

/**
 * A range of keys that a simulation went through.
 *
 * @param start first key, inclusive
 * @param end where it ended: exclusive if the range was read to its end, else the last key that was read
 * @param exhausted whether it was read to its end
 * @param reads what it saw, in order; empty if only hashes of it are there
 * @param summary hashes of what it saw
 */
public record RangeQuery(
        ByteString start,
        ByteString end,
        boolean exhausted,
        List<Read> reads,
        @Nullable QueryReadsMerkleSummary summary) {

    public RangeQuery {
        reads = List.copyOf(reads);
    }
}
