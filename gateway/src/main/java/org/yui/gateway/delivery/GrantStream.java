package org.yui.gateway.delivery;

import java.io.Closeable;
import java.io.InterruptedIOException;
import java.util.concurrent.locks.LockSupport;

/** One answer with content under a grant. It counts against the grant's limits until it is closed. */
public final class GrantStream implements Closeable {

    private final Pace pace;
    private final Runnable end;

    GrantStream(Pace pace, Runnable end) {
        this.pace = pace;
        this.end = end;
    }

    /** Waits until so many bytes more may go out under the grant. */
    public void await(int bytes) throws InterruptedIOException {
        long from = pace.after(bytes, System.nanoTime());
        for (long left = from - System.nanoTime(); left > 0; left = from - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while bytes of a grant were held back");
            }
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
