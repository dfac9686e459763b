package org.yui.network.fabric;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that only pauses move. */
final class FakePace implements Pace {

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public boolean pause(Duration time) {
        pauses.add(time);
        nanos.addAndGet(time.toNanos());
        return !closed;
    }

    List<Duration> pauses() {
        return pauses;
    }

    @Override
    public void close() {
        closed = true;
    }
}
