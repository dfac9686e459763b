package org.yui.ipfs.kubo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Gives a pin up when it does not move: Kubo itself waits for ever for a block that no node of the swarm has. */
final class PinWatch implements PinProgress {

    private final KuboClient node;
    private final InstantSource clock;
    private final Patience patience;
    private final PinProgress heard;
    private final Instant begun;
    private Instant moved;
    private long seen;

    PinWatch(KuboClient node, InstantSource clock, Patience patience, PinProgress heard) {
        this.node = node;
        this.clock = clock;
        this.patience = patience;
        this.heard = heard;
        this.begun = clock.instant();
        this.moved = begun;
    }

    @Override
    public void at(long blocks, long bytes) throws IOException {
        heard.at(blocks, bytes);
        Instant now = clock.instant();
        if (blocks != seen) {
            seen = blocks;
            moved = now;
        }
        if (Duration.between(moved, now).compareTo(patience.stalled()) > 0) {
            throw gaveUp("nothing came for " + patience.stalled().toSeconds() + " s");
        }
        if (Duration.between(begun, now).compareTo(patience.whole()) > 0) {
            throw gaveUp("it is not done after " + patience.whole().toSeconds() + " s");
        }
    }

    private KuboUnavailableException gaveUp(String why) throws IOException {
        return new KuboUnavailableException(
                node.node(),
                "pin/add: given up after " + seen + " blocks, " + why + "; connected to "
                        + node.peers().size() + " other nodes: check that one of them holds the file",
                null);
    }
}
