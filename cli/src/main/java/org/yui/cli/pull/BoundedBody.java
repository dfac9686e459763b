package org.yui.cli.pull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body as a stream that waits no longer than it may: the JDK's own client bounds the time until the headers are here, and
 * waits for what follows without end. Memory is what the network hands over at once. Read by one thread.
 */
final class BoundedBody extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

    /** What the network hands over, in its order; the last is {@link End}. */
    private sealed interface Event {}

    private record Bytes(List<ByteBuffer> buffers) implements Event {}

    /** @param failure absent if the body is whole */
    private record End(@Nullable Throwable failure) implements Event {}

    private final PullLimits limits;
    private final InstantSource clock;
    private final Instant begun;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final Deque<ByteBuffer> here = new ArrayDeque<>();
    private long bytes;
    private @Nullable End end;

    BoundedBody(PullLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription with) {
        subscription.complete(with);
        with.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        events.add(new Bytes(item));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new End(failure));
    }

    @Override
    public void onComplete() {
        events.add(new End(null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (here.isEmpty()) {
            if (end != null) {
                return ended(end);
            }
            take(next());
        }
        ByteBuffer first = here.getFirst();
        int read = Math.min(length, first.remaining());
        first.get(into, offset, read);
        if (!first.hasRemaining()) {
            here.removeFirst();
        }
        return read;
    }

    private static int ended(End end) throws IOException {
        if (end.failure() != null) {
            throw new IOException("found an answer that was cut off, expected all of it; pull again", end.failure());
        }
        return -1;
    }

    private void take(Event event) {
        switch (event) {
            case End last -> end = last;
            case Bytes more -> {
                for (ByteBuffer buffer : more.buffers()) {
                    bytes += buffer.remaining();
                    if (buffer.hasRemaining()) {
                        here.add(buffer);
                    }
                }
                subscription.join().request(1);
            }
        }
    }

    private Event next() throws IOException {
        Duration left = limits.whole(bytes).minus(Duration.between(begun, clock.instant()));
        if (left.isNegative()) {
            throw gaveUp("found an answer that came more slowly than " + limits.slowest() + " bytes a second");
        }
        Duration wait = left.compareTo(limits.silence()) < 0 ? left : limits.silence();
        try {
            Event event = events.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw gaveUp("found an answer that stopped coming for "
                        + limits.silence().toMillis() + " ms, or came more slowly than " + limits.slowest()
                        + " bytes a second");
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new InterruptedIOException("interrupted while an answer came");
        }
    }

    private IOException gaveUp(String found) {
        close();
        return new IOException(found + ", expected all of it sooner; pull again, or see inbox.pull in yui.yaml");
    }

    @Override
    public void close() {
        if (subscription.isDone()) {
            subscription.join().cancel();
        }
        here.clear();
        end = new End(new IOException("closed"));
    }
}
