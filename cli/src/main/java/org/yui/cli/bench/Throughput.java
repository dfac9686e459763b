package org.yui.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.yui.domain.ledger.LedgerException;

/** How many transactions a second clients get committed who each wait for theirs before the next. */
final class Throughput {

    private Throughput() {}

    /**
     * Runs transactions of any order by so many clients.
     *
     * @return transactions a second
     */
    static double of(int clients, List<Submission> submissions) throws LedgerException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        return together(
                clients,
                client -> {
                    for (int i = next.getAndIncrement(); i < submissions.size(); i = next.getAndIncrement()) {
                        submissions.get(i).run();
                    }
                },
                submissions.size());
    }

    /**
     * Runs chains at once, each in its order.
     *
     * @return transactions a second
     */
    static double ofChains(List<List<Submission>> chains) throws LedgerException, InterruptedException {
        return together(
                chains.size(),
                chain -> {
                    for (Submission each : chains.get(chain)) {
                        each.run();
                    }
                },
                chains.stream().mapToInt(List::size).sum());
    }

    private static double together(int clients, Work work, int transactions)
            throws LedgerException, InterruptedException {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(() -> {
                    work.run(client);
                    return client;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LedgerException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
        return transactions * 1e9 / (System.nanoTime() - start);
    }

    /** What one client does. */
    private interface Work {
        void run(int client) throws LedgerException;
    }
}
