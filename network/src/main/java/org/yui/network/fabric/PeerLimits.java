package org.yui.network.fabric;

import org.yui.domain.Require;

/**
 * How much is asked of a peer at once, and for how long.
 *
 * <p>A peer answers {@code peer.limits.concurrency.gatewayService} calls at a time (500 by default) and turns others away; waiting
 * for a commit holds one all the time. So by Little's law {@code waits} at a batch timeout of T seconds allow about waits/T
 * transactions a second: 150 at Fabric's 2 s.
 *
 * @param calls evaluations, endorsements and submissions at once
 * @param waits waits for a commit at once
 */
public record PeerLimits(Deadlines deadlines, int calls, int waits) {

    /** Together below 500, so that something is left for the peer's other clients. */
    public static final PeerLimits DEFAULT = new PeerLimits(Deadlines.DEFAULT, 100, 300);

    public PeerLimits {
        Require.between(1, 10_000, calls, "calls at once");
        Require.between(1, 10_000, waits, "waits at once");
    }
}
