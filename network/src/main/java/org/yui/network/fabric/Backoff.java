package org.yui.network.fabric;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: any time up to a bound that doubles, so that clients who failed together do not come back
 * together ("full jitter").
 *
 * @param first bound of the first wait
 * @param most bound of all later ones
 */
record Backoff(Duration first, Duration most) {

    static final Backoff DEFAULT = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

    private static final int MOST_DOUBLINGS = 20;

    /** @param attempts how many have failed so far; from 1 */
    Duration wait(int attempts, RandomGenerator random) {
        long bound = first.toNanos() << Math.min(attempts - 1, MOST_DOUBLINGS);
        return Duration.ofNanos(random.nextLong(1, Math.min(bound, most.toNanos()) + 1));
    }
}
