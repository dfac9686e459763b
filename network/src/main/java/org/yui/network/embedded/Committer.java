package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.network.CommitStatus;
import org.yui.network.block.NotWrittenException;

/**
 * The one thread that writes: it makes a block of all that waits, so that many submitters share one write to the disk. After a
 * failure whose outcome nobody knows it takes no more, and the ledger must be opened anew.
 */
final class Committer implements AutoCloseable {

    private final Chain chain;
    private final Sequencer sequencer;
    private final BlockMaker maker;
    private final BlockingQueue<PendingTransaction> queue = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<CommitStatus>> pending = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile long height;
    private boolean closed;
    private @Nullable Exception broken;

    Committer(Chain chain, Sequencer sequencer, BlockMaker maker, String name) {
        this.chain = chain;
        this.sequencer = sequencer;
        this.maker = maker;
        this.height = chain.height();
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    long height() {
        return height;
    }

    /** Puts a transaction into the queue; the outcome is that of its id, whoever handed it over first. */
    synchronized CompletableFuture<CommitStatus> submit(byte[] envelope, CheckedTransaction checked)
            throws LedgerUnavailableException {
        requireOpen();
        CompletableFuture<CommitStatus> outcome =
                pending.computeIfAbsent(checked.transaction(), t -> new CompletableFuture<>());
        queue.add(new PendingTransaction(ByteString.copyFrom(envelope), checked, outcome));
        return outcome;
    }

    synchronized void requireOpen() throws LedgerUnavailableException {
        if (broken != null) {
            throw new LedgerUnavailableException(
                    "the ledger stopped after a failure of the disk ("
                            + rootOf(broken).getMessage() + "); make room or mend it, and open the ledger again",
                    broken);
        }
        if (closed) {
            throw new LedgerUnavailableException("the ledger is closed", null);
        }
    }

    /** What the system said of the disk, under whatever the store made of it. */
    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    Optional<CompletableFuture<CommitStatus>> outcome(String transaction) {
        return Optional.ofNullable(pending.get(transaction));
    }

    private void run() {
        try {
            List<PendingTransaction> batch = BlockCutter.cut(queue);
            while (!batch.isEmpty()) {
                commit(batch);
                batch = BlockCutter.cut(queue);
            }
        } catch (InterruptedException | IOException | RuntimeException e) {
            stop(e);
        }
    }

    private void commit(List<PendingTransaction> batch) throws IOException {
        try {
            BlockUpdate update = chain.extend(batch, sequencer, maker);
            height = chain.height();
            for (int i = 0; i < batch.size(); i++) {
                finish(batch.get(i), update.statuses().get(i));
            }
        } catch (NotWrittenException e) {
            batch.forEach(t -> fail(t, new LedgerUnavailableException(e.getMessage() + "; nothing happened", e)));
        } catch (IOException | RuntimeException e) {
            batch.forEach(t -> fail(t, e));
            throw e;
        }
    }

    private void finish(PendingTransaction transaction, CommitStatus status) {
        pending.remove(transaction.checked().transaction());
        transaction.outcome().complete(status);
    }

    private void fail(PendingTransaction transaction, Exception cause) {
        pending.remove(transaction.checked().transaction());
        transaction.outcome().completeExceptionally(cause);
    }

    private synchronized void stop(Exception cause) {
        broken = cause;
        for (PendingTransaction left = queue.poll(); left != null; left = queue.poll()) {
            fail(
                    left,
                    new LedgerUnavailableException(
                            "the ledger stopped before this transaction; nothing happened", cause));
        }
    }

    /** Commits what waits, and ends. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
        }
        queue.add(PendingTransaction.stop());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the last block was written", e);
        }
    }
}
