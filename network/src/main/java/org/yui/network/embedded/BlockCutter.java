package org.yui.network.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/** Takes from the queue what goes into one block: all that waits, within the batch size that block 0 states. */
final class BlockCutter {

    static final int MOST_TRANSACTIONS = 500;
    static final int MOST_BYTES = 10 << 20;
    static final int PREFERRED_BYTES = 2 << 20;

    private BlockCutter() {}

    /** Waits for the first, then takes along the others that are there; none when the stop mark is next. */
    static List<PendingTransaction> cut(BlockingQueue<PendingTransaction> queue) throws InterruptedException {
        List<PendingTransaction> batch = new ArrayList<>();
        PendingTransaction next = queue.take();
        long bytes = 0;
        while (!next.isStop()) {
            batch.add(next);
            bytes += next.size();
            next = queue.peek();
            if (next == null
                    || next.isStop()
                    || batch.size() == MOST_TRANSACTIONS
                    || bytes + next.size() > PREFERRED_BYTES) {
                return batch;
            }
            next = queue.take();
        }
        return batch;
    }
}
