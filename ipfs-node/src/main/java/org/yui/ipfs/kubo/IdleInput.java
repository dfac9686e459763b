package org.yui.ipfs.kubo;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as a stream that waits for the next bytes only so long; the JDK's own waits for ever. Holds a few
 * network buffers.
 */
final class IdleInput extends InputStream implements HttpResponse.BodySubscriber<IdleInput> {

    private static final int AHEAD = 8;

    /** What the connection had to say: bytes, a failure, or (neither) the end. */
    private record Event(List<ByteBuffer> bytes, @Nullable Throwable failure) {}

    private final String node;
    private final Duration idle;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
    private final Deque<ByteBuffer> ready = new ArrayDeque<>();
    private boolean ended;
    private boolean closed;

    IdleInput(String node, Duration idle) {
        this.node = node;
        this.idle = idle;
    }

    @Override
    public CompletionStage<IdleInput> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscribed.complete(subscription);
        subscription.request(AHEAD);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        events.add(new Event(bytes, null));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new Event(List.of(), failure));
    }

    @Override
    public void onComplete() {
        events.add(new Event(List.of(), null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (closed) {
            throw new IOException("found the answer closed, expected it open for reading");
        }
        while (length > 0 && ready.isEmpty()) {
            if (ended) {
                return -1;
            }
            await();
        }
        ByteBuffer first = ready.peekFirst();
        if (first == null) {
            return 0;
        }
        int part = Math.min(length, first.remaining());
        first.get(into, offset, part);
        if (!first.hasRemaining()) {
            ready.removeFirst();
        }
        return part;
    }

    private void await() throws IOException {
        Event event = next();
        if (event.failure() != null) {
            ended = true;
            throw new KuboUnavailableException(node, "its answer broke off", event.failure());
        }
        event.bytes().stream().filter(ByteBuffer::hasRemaining).forEach(ready::add);
        if (event.bytes().isEmpty()) {
            ended = true;
        } else {
            subscribed.join().request(1);
        }
    }

    private Event next() throws IOException {
        try {
            Event event = events.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
            if (event == null) {
                close();
                throw new KuboUnavailableException(node, "its answer stalled for " + idle.toSeconds() + " s", null);
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new KuboUnavailableException(node, "interrupted while it answered", e);
        }
    }

    /** An answer that has not been read to its end costs its connection. */
    @Override
    public void close() {
        closed = true;
        ready.clear();
        var _ = subscribed.thenAccept(Flow.Subscription::cancel);
    }
}
