package org.yui.network.embedded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;

/**
 * A range as a contract sees it, pulled from the state as a peer does it: in batches of 100, one item beyond each batch, and no more than
 * {@code ledger.state.totalQueryLimit} in all, which ends the range silently (Fabric {@code core/chaincode/query_response_generator.go}).
 */
final class RangeResults implements QueryResultsIterator<KeyValue> {

    private static final int BATCH = 100;

    /** The value in Fabric's {@code sampleconfig/core.yaml}. */
    private static final int LIMIT = 100_000;

    private final Iterator<StateView.Item> items;
    private final RangeReads reads;
    private final Deque<KeyValue> pulled = new ArrayDeque<>();
    private int given;
    private int total;
    private boolean over;

    RangeResults(Iterator<StateView.Item> items, RangeReads reads) {
        this.items = items;
        this.reads = reads;
        pull();
    }

    /** Pulls until one item beyond the batch is there, or there are no more. */
    private void pull() {
        while (!over && pulled.size() <= BATCH) {
            if (total >= LIMIT) {
                over = true;
            } else if (items.hasNext()) {
                StateView.Item item = items.next();
                reads.add(item);
                pulled.add(new Result(item));
                total++;
            } else {
                reads.exhaust();
                over = true;
            }
        }
        given = 0;
    }

    @Override
    public Iterator<KeyValue> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !pulled.isEmpty();
            }

            @Override
            public KeyValue next() {
                if (given == BATCH) {
                    pull();
                }
                KeyValue next = pulled.poll();
                if (next == null) {
                    throw new NoSuchElementException();
                }
                given++;
                return next;
            }
        };
    }

    /** Nothing more is given; what was pulled stays read. */
    @Override
    public void close() {
        pulled.clear();
        over = true;
    }

    /** A key with its value. */
    private record Result(StateView.Item item) implements KeyValue {

        @Override
        public String getKey() {
            return item.key().text();
        }

        @Override
        public byte[] getValue() {
            return item.value().value();
        }

        @Override
        public String getStringValue() {
            return new String(getValue(), StandardCharsets.UTF_8);
        }
    }
}
