package org.yui.gateway.follow;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.hyperledger.fabric.protos.common.Block;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.network.block.BlockSource;
import org.yui.network.fabric.BlockEvents;
import org.yui.network.fabric.Checkpoint;

/**
 * Follows a node's own peer in a thread of its own, from a checkpoint on. What keeps it from going on is told and tried again; no
 * block is ever passed over.
 */
public final class BlockFollower implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(BlockFollower.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LAST_BLOCK = Duration.ofSeconds(10);

    private final BlockSource source;
    private final Checkpoint checkpoint;
    private final WithdrawalConsumer consumer;
    private final RandomGenerator random;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile long next;
    private volatile @Nullable String trouble;
    private volatile @Nullable BlockEvents running;

    private BlockFollower(
            BlockSource source, Checkpoint checkpoint, WithdrawalConsumer consumer, RandomGenerator random) {
        this.source = source;
        this.checkpoint = checkpoint;
        this.consumer = consumer;
        this.random = random;
        this.next = checkpoint.position().next();
        this.thread = Thread.ofPlatform().name("blocks").daemon().unstarted(this::follow);
    }

    /**
     * Begins where the checkpoint is, or at block 0.
     *
     * @param checkpoint the file that says how far this node has come
     * @throws IOException if the file is not a checkpoint
     */
    public static BlockFollower start(
            BlockSource source, Path checkpoint, WithdrawalConsumer consumer, RandomGenerator random)
            throws IOException {
        BlockFollower follower = new BlockFollower(source, Checkpoint.open(checkpoint, 0), consumer, random);
        follower.thread.start();
        return follower;
    }

    private void follow() {
        do {
            try (BlockEvents events = new BlockEvents(source, checkpoint, this::take, random)) {
                running = events;
                if (closed.getCount() > 0) {
                    events.run();
                }
            } catch (IOException e) {
                trouble = String.valueOf(e.getMessage());
                LOG.warn("block {} is not taken and will be tried again: {}", next, trouble);
            }
        } while (!isClosedWithinPause());
    }

    private void take(Block block) throws IOException {
        consumer.take(block);
        next = block.getHeader().getNumber() + 1;
        trouble = null;
    }

    private boolean isClosedWithinPause() {
        try {
            return closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The number of the next block: this node has done what all before it ask for. */
    public long next() {
        return next;
    }

    /** Why the next block could not be taken; nothing while all is well, or while there is none. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Lets the block that is being taken be finished. */
    @Override
    public void close() {
        closed.countDown();
        BlockEvents events = running;
        if (events != null) {
            events.close();
        }
        try {
            thread.join(LAST_BLOCK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
