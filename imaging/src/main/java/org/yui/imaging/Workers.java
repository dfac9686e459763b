package org.yui.imaging;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does one thing to many, as many at a time as there are processors. */
final class Workers {

    private Workers() {}

    /** What is done to one. */
    @FunctionalInterface
    interface Step<T> {
        void take(T one, int place) throws IOException;
    }

    /**
     * Does it to all, each once and in no order.
     *
     * @throws IOException the first failure; those that are begun are ended, and no others are begun
     */
    static <T> void each(List<T> all, Step<T> step) throws IOException {
        int threads = Math.min(all.size(), Runtime.getRuntime().availableProcessors());
        if (threads <= 1) {
            for (int i = 0; i < all.size(); i++) {
                step.take(all.get(i), i);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> {
                    work(all, next, step);
                    return all;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted at work; what was not finished is not there");
        }
    }

    private static <T> void work(List<T> all, AtomicInteger next, Step<T> step) throws IOException {
        boolean done = false;
        try {
            for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
                step.take(all.get(i), i);
            }
            done = true;
        } finally {
            if (!done) {
                next.set(all.size());
            }
        }
    }

    private static IOException failure(Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> new IOException("found a failure of another kind at work", cause);
        };
    }
}
