package org.yui.network.fabric;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yui.network.fabric.Failure.Kind;

/** Single attempts at calls, of which only so many are under way at once, and the waits between them. */
final class Attempts {

    /** One attempt, to end within so many nanoseconds. */
    interface Attempt<T> {
        T within(long nanos);
    }

    private final PeerConnection connection;
    private final Semaphore slots;
    private final Pace pace;
    private final RandomGenerator random;
    private final Backoff backoff;

    Attempts(PeerConnection connection, int atOnce, Pace pace, RandomGenerator random, Backoff backoff) {
        this.connection = connection;
        this.slots = new Semaphore(atOnce, true);
        this.pace = pace;
        this.random = random;
        this.backoff = backoff;
    }

    TimeLeft start(Duration time) {
        return TimeLeft.of(time, pace);
    }

    /**
     * Tries once.
     *
     * @param most this attempt's own bound, of what is left
     * @param errors reads what the peer says went wrong
     */
    <T> T once(TimeLeft left, Duration most, Attempt<T> attempt, Function<StatusRuntimeException, Failure> errors)
            throws PeerException {
        acquire(left);
        try {
            return attempt.within(Math.max(1, Math.min(left.nanos(), most.toNanos())));
        } catch (StatusRuntimeException e) {
            throw new PeerException(errors.apply(e), e);
        } finally {
            slots.release();
        }
    }

    private void acquire(TimeLeft left) throws PeerException {
        try {
            if (slots.tryAcquire(left.nanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
            throw busy("no slot came free in time; more calls are under way than this client may have", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy("interrupted", e);
        }
    }

    private static PeerException busy(String text, @Nullable Throwable cause) {
        return new PeerException(Failure.of(Kind.BUSY, text), cause);
    }

    /**
     * Waits before the next attempt.
     *
     * @param failed how many attempts have failed so far
     * @return whether there is time for another
     */
    boolean again(TimeLeft left, int failed, Failure why) {
        if (!left.pause(backoff.wait(failed, random))) {
            return false;
        }
        if (why.kind() == Kind.NOT_REACHED || why.kind() == Kind.UNAVAILABLE) {
            connection.retryNow();
        }
        return true;
    }
}
