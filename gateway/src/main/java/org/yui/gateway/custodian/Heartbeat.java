package org.yui.gateway.custodian;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yui.domain.MspId;
import org.yui.domain.Salt;
import org.yui.domain.delivery.Beat;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
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

    Heartbeat(MspId custodian, Ledger ledger, InstantSource clock, RandomGenerator random) {
        this.custodian = custodian;
        this.ledger = ledger;
        this.facts = new Facts(ledger);
        this.clock = clock;
        this.random = random;
    }

    /** Beats if the last beat is too old, and goes on only if the view holds a fresh one. */
    synchronized void requireFresh() throws RefusalException, LedgerException {
        if (isFresh()) {
            return;
        }
        Instant now = clock.instant();
        Salt drawn = Salt.random(random);
        ledger.submit("deliveries:beat", Json.write(new Beat(custodian, drawn)));
        nonce = drawn;
        drawnAt = now;
        if (!isFresh()) {
            throw new RefusalException(
                    Refusal.VIEW_TOO_OLD,
                    "found a view of the ledger without this custodian's beat, expected one of the last " + BOUND);
        }
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
}
