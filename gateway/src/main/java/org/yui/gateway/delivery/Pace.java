package org.yui.gateway.delivery;

/**
 * Spreads bytes over time so that no more than a rate go out on average: a leaky bucket that holds a second's worth. For many threads.
 */
final class Pace {

    private static final long SECOND = 1_000_000_000;

    private final double nanosPerByte;
    private long paidUntil;

    /** @param now nanoseconds on a clock that never goes back; all times are of that clock */
    Pace(long bytesPerSecond, long now) {
        this.nanosPerByte = (double) SECOND / bytesPerSecond;
        this.paidUntil = now;
    }

    /** Counts bytes that are about to go out, and says when they may. */
    synchronized long after(int bytes, long now) {
        paidUntil = Math.max(paidUntil, now) + Math.round(bytes * nanosPerByte);
        return paidUntil - SECOND;
    }
}
