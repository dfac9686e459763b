package org.yui.ipfs.kubo;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that happens in another process, for a minute at most. */
final class Await {

    private static final long STEP_NANOS = 20_000_000;
    private static final int STEPS = 3_000;

    private Await() {}

    static void until(BooleanSupplier holds) {
        for (int step = 0; step < STEPS; step++) {
            if (holds.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        throw new AssertionError("what was waited for did not happen within a minute");
    }
}
