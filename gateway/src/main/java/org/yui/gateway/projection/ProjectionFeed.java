package org.yui.gateway.projection;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongConsumer;
import org.hyperledger.fabric.protos.common.Block;
import org.yui.domain.ledger.LedgerException;
import org.yui.network.LedgerService;

/** Brings rows level with a peer. For one thread. */
public final class ProjectionFeed {

    private final Projection projection;
    private final LedgerService peer;
    private final Freshness freshness;
    private final InstantSource clock;

    public ProjectionFeed(Projection projection, LedgerService peer, Freshness freshness, InstantSource clock) {
        this.projection = projection;
        this.peer = peer;
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * Takes every block that the peer has now.
     *
     * @param taken is told the height after each
     * @return the height then
     * @throws IOException if a block cannot be taken; those before it are
     */
    public long catchUp(LongConsumer taken) throws IOException, LedgerException {
        Instant asked = clock.instant();
        long height = peer.height();
        long next = projection.position().map(Position::height).orElse(0L);
        if (next > height) {
            throw new IOException("found rows of " + next + " blocks and a peer that has " + height
                    + ", expected a peer that has them all; wait until it has caught up, or rebuild the rows from it");
        }
        for (; next < height; next++) {
            freshness.behind(height - next);
            projection.take(block(next));
            taken.accept(next + 1);
        }
        freshness.level(asked);
        return height;
    }

    private Block block(long number) throws IOException, LedgerException {
        try {
            return Block.parseFrom(peer.block(number));
        } catch (InvalidProtocolBufferException e) {
            throw new IOException("found a block " + number + " of another form, expected common.Block", e);
        }
    }
}
