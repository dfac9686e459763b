package org.yui.network.fabric;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hyperledger.fabric.protos.common.Block;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.Hash;
import org.yui.network.block.BlockHashes;
import org.yui.network.block.BlockRun;
import org.yui.network.block.BlockSource;
import org.yui.network.block.BlocksUnavailableException;

/**
 * Hands a channel's blocks to a consumer, each in its turn, from a checkpoint on, and goes on after the source was lost.
 *
 * <p>Guarantee: every block from the checkpoint on is taken, in order, each following the one before, none left out; one block may
 * be taken twice when this process was killed in between, and only the last. So a consumer whose effects are the same when a block is
 * taken twice has each exactly once.
 */
public final class BlockEvents implements Closeable {

    /** How long one wait for a block lasts; closing is noticed after it. */
    private static final Duration WAIT = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(BlockEvents.class);

    private final BlockSource source;
    private final Checkpoint checkpoint;
    private final BlockConsumer consumer;
    private final Pace pace;
    private final RandomGenerator random;
    private volatile boolean closed;

    /** @param random spreads the attempts of many consumers who lost the same peer */
    public BlockEvents(BlockSource source, Checkpoint checkpoint, BlockConsumer consumer, RandomGenerator random) {
        this(source, checkpoint, consumer, random, new SystemPace());
    }

    BlockEvents(BlockSource source, Checkpoint checkpoint, BlockConsumer consumer, RandomGenerator random, Pace pace) {
        this.source = source;
        this.checkpoint = checkpoint;
        this.consumer = consumer;
        this.random = random;
        this.pace = pace;
    }

    /**
     * Hands over blocks until closed or interrupted.
     *
     * @throws IOException if the consumer failed, the checkpoint could not be stored, or a block does not follow the one before
     */
    public void run() throws IOException {
        int lost = 0;
        while (!closed && !Thread.currentThread().isInterrupted()) {
            long before = checkpoint.position().next();
            try (BlockRun run =
                    source.from(before, checkpoint.position().before().orElse(null))) {
                consume(run);
            } catch (BlocksUnavailableException e) {
                lost = checkpoint.position().next() > before ? 1 : lost + 1;
                LOG.warn(
                        "no blocks from {} on for now: {}",
                        checkpoint.position().next(),
                        e.getMessage());
                if (!pace.pause(Backoff.DEFAULT.wait(lost, random))) {
                    return;
                }
            }
        }
    }

    private void consume(BlockRun run) throws IOException {
        while (!closed && !Thread.currentThread().isInterrupted()) {
            Optional<Block> block = run.next(WAIT);
            if (block.isPresent()) {
                consumer.take(block.get());
                Hash head = BlockHashes.header(block.get().getHeader());
                checkpoint.store(new Checkpoint.Position(block.get().getHeader().getNumber() + 1, head));
            }
        }
    }

    /** Lets the block that is being taken be finished. */
    @Override
    public void close() {
        closed = true;
        pace.close();
    }
}
