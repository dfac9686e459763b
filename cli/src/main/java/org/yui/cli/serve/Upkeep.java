package org.yui.cli.serve;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees every few seconds to what a node has left to do, and tells when something begins to fail or is well again. */
final class Upkeep implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);

    private final ScheduledExecutorService thread;
    private final List<Duty> duties;

    private Upkeep(List<Duty> duties) {
        this.duties = duties;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("upkeep").daemon().factory());
    }

    /** Begins at once. */
    static Upkeep start(List<Duty> duties) {
        Upkeep upkeep = new Upkeep(List.copyOf(duties));
        var _ = upkeep.thread.scheduleWithFixedDelay(upkeep::round, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return upkeep;
    }

    private void round() {
        duties.forEach(Duty::see);
    }

    /** Does not wait for the next round. */
    void soon() {
        try {
            thread.execute(this::round);
        } catch (RejectedExecutionException e) {
            LOG.debug("no more rounds: the node stops");
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One thing to see to. */
    static final class Duty {

        private final String what;
        private final Task task;
        private @Nullable String trouble;

        /** @param task does nothing when there is nothing left to do */
        Duty(String what, Task task) {
            this.what = what;
            this.task = task;
        }

        private void see() {
            try {
                task.run();
                if (trouble != null) {
                    LOG.info("{}: well again", what);
                }
                trouble = null;
            } catch (Exception e) { // a round must not end the rounds
                String message = String.valueOf(e.getMessage());
                if (!message.equals(trouble)) {
                    LOG.warn("{}: {}; it will be tried again", what, message);
                }
                trouble = message;
            }
        }
    }

    /** Does what is left. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }
}
