package org.yui.testnetwork.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** Asks until it is so, or until time is up. */
public final class Waiting {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final InstantSource clock;

    public Waiting(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the condition came to hold within this time. */
    public <E extends Exception> boolean until(Duration limit, Condition<E> condition) throws E, InterruptedException {
        Instant end = clock.instant().plus(limit);
        while (!condition.holds()) {
            if (clock.instant().isAfter(end)) {
                return false;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while waiting");
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return true;
    }

    /** What is waited for. */
    @FunctionalInterface
    public interface Condition<E extends Exception> {
        boolean holds() throws E, InterruptedException;
    }
}
