package org.yui.gateway.follow;

import org.yui.domain.ledger.LedgerException;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/**
 * Keeps a node silent until it has obeyed every withdrawal that its ledger had when it was first asked: a node that was restored from a
 * backup begins at block 0, with parts and content that were taken away since.
 */
public final class Replay {

    private final Height height;
    private final Taken taken;
    private volatile long expected = -1;
    private volatile boolean done;

    /**
     * @param height how many blocks the node's own peer has
     * @param taken how many blocks the node has taken
     */
    public Replay(Height height, Taken taken) {
        this.height = height;
        this.taken = taken;
    }

    /** @throws RefusalException with {@link Refusal#NOT_READY} until it is done */
    public void requireDone() throws RefusalException {
        if (done) {
            return;
        }
        if (expected < 0) {
            expected = height();
        }
        if (taken.blocks() < expected) {
            throw new RefusalException(
                    Refusal.NOT_READY,
                    "found " + taken.blocks() + " of " + expected + " blocks taken since this node began, expected all:"
                            + " withdrawals in them come first; ask again later");
        }
        done = true;
    }

    private long height() throws RefusalException {
        try {
            return height.blocks();
        } catch (LedgerException e) {
            throw RefusalException.of(e);
        }
    }

    /** Asks the own peer. */
    @FunctionalInterface
    public interface Height {
        long blocks() throws LedgerException;
    }

    /** Asks what follows the blocks. */
    @FunctionalInterface
    public interface Taken {
        long blocks();
    }
}
