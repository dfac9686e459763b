package org.yui.gateway.custodian;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yui.domain.MspId;
import org.yui.domain.Salt;
import org.yui.domain.delivery.Beat;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;

/**
 * Tells a custodian how old its view of the ledger is. A view that holds a nonce which this custodian drew a moment ago cannot
 * be older than that moment, whoever serves it.
 */
final class Heartbeat {

    /** How old a view may be. */
    static final Duration BOUND = Duration.ofSeconds(30);

    private final MspId custodian;
    private final Ledger ledger;
    private final Facts facts;
    private final InstantSource clock;
    private final RandomGenerator random;
    private @Nullable Salt nonce;
    private Instant drawnAt = Instant.MIN;
    private volatile @Nullable Instant confirmed;

    private volatile @Nullable String trouble;

    /** Read without the lock before waiting for it, written with it. */
    private final AtomicLong failures = new AtomicLong();

    Heartbeat(MspId custodian, Ledger ledger, InstantSource clock, RandomGenerator random) {
        this.custodian = custodian;
        this.ledger = ledger;
        this.facts = new Facts(ledger);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Beats unless a recent beat stands, and waits until the view holds it.
     *
     * @throws RefusalException if the view does not hold it: whoever serves the view may withhold blocks
     */
    void beat() throws RefusalException, LedgerException {
        beat(failures.get());
    }

    /** Who waited while another's beat failed does not try once more: behind a silent ledger the waiting would add up. */
    private synchronized void beat(long failuresBefore) throws RefusalException, LedgerException {
        if (failures.get() != failuresBefore) {
            throw tooOld(null);
        }
        if (isFresh()) {
            return;
        }
        try {
            beatAlone();
            trouble = null;
        } catch (RefusalException | LedgerException e) {
            failures.incrementAndGet();
            trouble = e.getMessage();
            throw e;
        }
    }

    private void beatAlone() throws RefusalException, LedgerException {
        Instant now = clock.instant();
        Salt drawn = Salt.random(random);
        state(new Beat(custodian, drawn));
        nonce = drawn;
        drawnAt = now;
        requireFresh();
        confirmed = now;
    }

    /** A beat whose end cannot be seen is one that the view does not hold. */
    private void state(Beat beat) throws RefusalException, LedgerException {
        try {
            ledger.submit("deliveries:beat", Json.write(beat));
        } catch (OutcomeUnknownException e) {
            throw tooOld(e);
        }
    }

    /** Goes on only if the view holds a beat that is recent; never beats. */
    synchronized void requireFresh() throws RefusalException, LedgerException {
        if (!isFresh()) {
            throw tooOld(null);
        }
    }

    private static RefusalException tooOld(@Nullable Throwable cause) {
        return new RefusalException(
                Refusal.VIEW_TOO_OLD,
                "found a view of the ledger without this custodian's beat, expected one of the last " + BOUND,
                cause);
    }

    private boolean isFresh() throws LedgerException {
        Salt drawn = nonce;
        if (drawn == null) {
            return false;
        }
        Instant now = clock.instant();
        boolean recent = !now.isBefore(drawnAt) && !now.isAfter(drawnAt.plus(BOUND));
        return recent
                && facts.find(Beat.key(custodian), Beat.class)
                        .map(Beat::nonce)
                        .filter(drawn::equals)
                        .isPresent();
    }

    /** Why the last beat did not come into the view; nothing if it did, or none was tried. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** How old the newest view is that certainly held a beat; nothing before the first. */
    Optional<Duration> age() {
        Instant then = confirmed;
        return then == null ? Optional.empty() : Optional.of(Duration.between(then, clock.instant()));
    }
}
