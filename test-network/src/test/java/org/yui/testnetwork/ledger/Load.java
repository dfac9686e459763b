package org.yui.testnetwork.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.ConflictException;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;
import org.yui.network.LedgerService;
import org.yui.testkit.LedgerKit;
import org.yui.testnetwork.process.Waiting;

/** Clients that state facts as fast as they can, and remember what they were told of each. */
final class Load implements AutoCloseable {

    /** What a client was told. */
    sealed interface Told {

        record Committed() implements Told {}

        record Nothing(String why) implements Told {}

        record Unknown(LedgerService service, String transaction) implements Told {}
    }

    /** One client: the ledger it uses, and the service below it, to ask again. */
    record Client(Ledger ledger, LedgerService service) {}

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String name;
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final AtomicInteger committed = new AtomicInteger();
    private final List<Future<?>> running = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    private Load(String name) {
        this.name = name;
    }

    static Load start(String name, List<Client> clients) {
        Load load = new Load(name);
        for (int i = 0; i < clients.size(); i++) {
            String prefix = name + "/" + i + "/";
            Client client = clients.get(i);
            load.running.add(load.threads.submit(() -> load.run(prefix, client)));
        }
        return load;
    }

    private void run(String prefix, Client client) {
        for (int i = 0; !over; i++) {
            String key = prefix + i;
            told.put(key, state(key, client));
        }
    }

    private Told state(String key, Client client) {
        try {
            client.ledger().submit("kit:state", Json.write(new LedgerKit.Entry(key, "v")));
            committed.incrementAndGet();
            return new Told.Committed();
        } catch (OutcomeUnknownException e) {
            return new Told.Unknown(client.service(), e.transaction());
        } catch (RefusedException | ConflictException | LedgerUnavailableException e) {
            return new Told.Nothing(e.getMessage());
        } catch (LedgerException e) {
            throw new IllegalStateException("a ledger exception of a kind that is not there", e);
        }
    }

    int committed() {
        return committed.get();
    }

    /** Lets the clients go on until so many more are committed. */
    void goOn(int more) throws InterruptedException {
        int until = committed.get() + more;
        boolean done = new Waiting(InstantSource.system())
                .until(
                        PATIENCE,
                        () -> committed.get() >= until || running.stream().anyMatch(Future::isDone));
        assertThat(done)
                .as("%s: %d of %d transactions committed", name, committed.get(), until)
                .isTrue();
    }

    /** Ends the load, and asks again after every transaction whose outcome is unknown. */
    Map<String, Told> end() throws Exception {
        over = true;
        for (Future<?> each : running) {
            each.get();
        }
        long unknown =
                told.values().stream().filter(Told.Unknown.class::isInstance).count();
        told.replaceAll((key, what) -> what instanceof Told.Unknown asked ? resolved(asked) : what);
        long nothing =
                told.values().stream().filter(Told.Nothing.class::isInstance).count();
        System.out.println("load " + name + ": " + told.size() + " transactions, " + (told.size() - nothing)
                + " committed, " + nothing + " refused or unavailable, " + unknown + " unknown at first");
        told.values().stream()
                .filter(Told.Nothing.class::isInstance)
                .map(Told::toString)
                .distinct()
                .limit(3)
                .forEach(why -> System.out.println("  " + why));
        return told;
    }

    /** The same bytes again, until there is an answer. */
    private static Told resolved(Told.Unknown unknown) {
        while (true) {
            try {
                return unknown.service().commitStatus(unknown.transaction()).isValid()
                        ? new Told.Committed()
                        : new Told.Nothing("ordered, but not valid");
            } catch (OutcomeUnknownException e) {
                LockSupport.parkNanos(20_000_000);
            } catch (LedgerException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }
}
