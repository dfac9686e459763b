package org.yui.gateway.projection;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.ledger.LedgerException;

/** Keeps rows level with a peer in a thread of its own. What keeps it from going on is told and tried again; no block is passed over. */
public final class ProjectionFollower implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionFollower.class);

    /** A part of the second within which a withdrawal is to be obeyed. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Duration LAST_BLOCK = Duration.ofSeconds(10);

    private final ProjectionFeed feed;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable String trouble;

    private ProjectionFollower(ProjectionFeed feed) {
        this.feed = feed;
        this.thread = Thread.ofPlatform().name("projection").daemon().unstarted(this::follow);
    }

    public static ProjectionFollower start(ProjectionFeed feed) {
        ProjectionFollower follower = new ProjectionFollower(feed);
        follower.thread.start();
        return follower;
    }

    private void follow() {
        do {
            try {
                feed.catchUp(_ -> {});
                trouble = null;
            } catch (IOException | LedgerException e) {
                tell(String.valueOf(e.getMessage()));
            }
        } while (!isClosedWithinPause());
    }

    /** Once for each trouble: it is tried again many times a minute. */
    private void tell(String message) {
        if (!message.equals(trouble)) {
            LOG.warn("the projection does not go on and is tried again: {}", message);
        }
        trouble = message;
    }

    private boolean isClosedWithinPause() {
        try {
            return closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Why the rows do not go on; nothing while all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Lets the block that is being taken be finished. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(LAST_BLOCK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
