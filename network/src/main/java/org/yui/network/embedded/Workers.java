package org.yui.network.embedded;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.RefusedException;

/** Threads that nobody interrupts, for all that reads the ledger: an interruption of the caller's would close the files under it. */
final class Workers implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(
            2 * Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("yui-peer-", 0).daemon().factory());

    <T> T run(Callable<T> work) throws RefusedException, LedgerUnavailableException {
        Future<T> result;
        try {
            result = threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new LedgerUnavailableException("the ledger is closed", e);
        }
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException("interrupted while the ledger was asked", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new LedgerUnavailableException(
                    "the ledger could not be read; close it, delete its folder \"state\", which is made anew from the"
                            + " blocks, and open it again",
                    e.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
