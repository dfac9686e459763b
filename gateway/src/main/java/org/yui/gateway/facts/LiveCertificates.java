package org.yui.gateway.facts;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Revocation;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/**
 * Which certificates their members have revoked, as the own view of the ledger says. That one is live is believed for {@link #BELIEVED}. For
 * many threads.
 */
public final class LiveCertificates {

    /** As old as a custodian's view may be. */
    static final Duration BELIEVED = Duration.ofSeconds(30);

    /** Certificates are few; whoever shows more must not fill the memory. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Facts facts;
    private final InstantSource clock;
    private final Map<String, Instant> liveUntil = new ConcurrentHashMap<>();

    public LiveCertificates(Ledger ledger, InstantSource clock) {
        this.facts = new Facts(ledger);
        this.clock = clock;
    }

    /**
     * Refuses a certificate that its member has revoked.
     *
     * @throws LedgerException if that is not known and the ledger cannot be asked
     */
    public void require(MspId member, X509Certificate certificate) throws RefusalException, LedgerException {
        Hash signedPart = Revocation.signedPart(certificate);
        String key = Revocation.key(member, signedPart);
        Instant now = clock.instant();
        if (now.isBefore(liveUntil.getOrDefault(key, Instant.MIN))) {
            return;
        }
        if (facts.find(key, Revocation.class).isPresent()) {
            liveUntil.remove(key);
            throw new RefusalException(
                    Refusal.NOT_A_MEMBER,
                    "found a certificate that " + member + " has revoked, expected a live one of its certificates");
        }
        if (liveUntil.size() < MOST_REMEMBERED) {
            liveUntil.put(key, now.plus(BELIEVED));
        }
    }
}
