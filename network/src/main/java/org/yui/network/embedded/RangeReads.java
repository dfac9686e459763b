package org.yui.network.embedded;

import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;

/** What a simulation has seen of one range, kept so that phantoms show when it is read again (Fabric {@code query_executor.go}). */
final class RangeReads {

    /** Fabric's {@code maxDegreeQueryReadsHashing}. */
    private static final int DEGREE = 50;

    private final String namespace;
    private final String start;
    private final String end;
    private final MerkleReads results = new MerkleReads(DEGREE);
    private String last = "";
    private boolean exhausted;

    RangeReads(String namespace, String start, String end) {
        this.namespace = namespace;
        this.start = start;
        this.end = end;
    }

    String namespace() {
        return namespace;
    }

    void add(StateView.Item item) {
        results.add(SimulatedReadWriteSet.read(
                item.key().key(), Optional.of(item.value().version())));
        last = item.key().text();
    }

    /** The range was read to its end. */
    void exhaust() {
        exhausted = true;
    }

    /** As far as it was read: to the asked-for end, or up to and with the last key pulled. */
    RangeQueryInfo info() {
        RangeQueryInfo.Builder info = RangeQueryInfo.newBuilder()
                .setStartKey(start)
                .setEndKey(exhausted ? end : last)
                .setItrExhausted(exhausted);
        if (results.isTree()) {
            info.setReadsMerkleHashes(results.summary());
        } else if (results.raw().getKvReadsCount() > 0) {
            info.setRawReads(results.raw());
        }
        return info.build();
    }
}
