package org.yui.gateway.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.yui.domain.Require;

/**
 * How far the rows may be behind the peer. They are level when they hold every block that the peer had when it was asked; from then on they
 * age. For many threads.
 */
public final class Freshness {

    private final InstantSource clock;
    private final Duration bound;
    private volatile State state;

    private record State(Instant level, long behind) {}

    /** @param bound how long rows are believed after they were level; more than nothing */
    public Freshness(InstantSource clock, Duration bound) {
        Require.that(bound.isPositive(), "bound: found none, expected one longer than nothing");
        this.clock = clock;
        this.bound = bound;
        this.state = new State(Instant.EPOCH, 0);
    }

    /** @param asked when the peer was asked for its height, not when it answered */
    void level(Instant asked) {
        state = new State(asked, 0);
    }

    void behind(long blocks) {
        state = new State(state.level(), blocks);
    }

    /** Whether the rows may be believed. A clock that was set back says no too. */
    public boolean holds() {
        return age().abs().compareTo(bound) <= 0;
    }

    /** Since when the rows were last level with the peer. */
    public Duration age() {
        return Duration.between(state.level(), clock.instant());
    }

    /** How many blocks the peer had more when it was asked last. */
    public long behind() {
        return state.behind();
    }

    public Duration bound() {
        return bound;
    }
}
