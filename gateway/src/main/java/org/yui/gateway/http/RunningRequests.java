package org.yui.gateway.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/** Counts what is being answered, so that a server can stop without breaking anything off. */
final class RunningRequests {

    private final int most;
    private final Duration patience;
    private final Semaphore free;
    private volatile boolean stopping;

    /**
     * @param most requests at once
     * @param patience how long {@link #finish} waits
     */
    RunningRequests(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
        this.free = new Semaphore(most);
    }

    void begin() throws RefusalException {
        if (stopping || !free.tryAcquire()) {
            throw new RefusalException(
                    Refusal.STOPPING, "found this node stopping or full, expected one that serves; ask again later");
        }
    }

    void end() {
        free.release();
    }

    /** Lets nothing more begin, and waits until nothing runs or patience ends. */
    void finish() {
        stopping = true;
        try {
            if (free.tryAcquire(most, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                free.release(most);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
