package org.yui.audit.transaction;

import java.util.List;

/**
 * What a simulation read and what it writes in one space.
 *
 * @param policies whether it also sets policies of single keys, which this auditor does not judge
 */
public record KeySet(Space space, List<Read> reads, List<RangeQuery> ranges, List<Write> writes, boolean policies) {

    public KeySet {
        reads = List.copyOf(reads);
        ranges = List.copyOf(ranges);
        writes = List.copyOf(writes);
    }

    boolean changes() {
        return !writes.isEmpty() || policies;
    }
}
