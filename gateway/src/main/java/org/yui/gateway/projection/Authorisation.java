package org.yui.gateway.projection;

import java.io.IOException;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.yui.domain.Hash;
import org.yui.domain.grant.Outcome;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;

/**
 * Decides who may have which line, from the rows alone, in one query by primary keys: no peer is asked. Everything is refused that is not
 * found to be allowed, and everything while the rows are older than their bound. For many threads.
 */
public final class Authorisation {

    private static final String ASK = """
        SELECT g.buyer, g.hash, g.outcome, g.begins, g.ends, g.access_fee,
          (SELECT COUNT(*) FROM payment p WHERE p.grant_id = g.id AND p.fee = 'ACCESS' AND p.slice = 0) AS paid,
          (SELECT COUNT(*) FROM dataset d WHERE d.id = g.dataset AND d.version = g.version AND d.hash = g.dataset_hash) AS pinned,
          (SELECT c.bits FROM choice_part c WHERE c.dataset = g.dataset AND c.version = g.version
             AND c.contribution = :contribution AND c.part = :part) AS bits,
          (SELECT COUNT(*) FROM withdrawal w WHERE w.contribution = :contribution AND w.place IN (-1, :index)) AS withdrawn,
          (SELECT COUNT(*) FROM revocation r WHERE r.msp = :caller AND r.certificate = :certificate) AS revoked,
          (SELECT m.roles FROM member m WHERE m.msp = :caller ORDER BY m.epoch DESC LIMIT 1) AS roles,
          (SELECT COUNT(*) FROM orders_row o WHERE o.grant_id = g.id AND o.slice = :slice AND o.first_line <= :line
             AND o.end_line > :line AND o.contribution = :contribution) AS committed
        FROM access_grant g WHERE g.id = :grant AND g.buyer = :caller
        """;

    private static final int PART_BITS = OfferRows.PART_BYTES * Byte.SIZE;

    private final Jdbi jdbi;
    private final Freshness freshness;
    private final InstantSource clock;

    public Authorisation(Database database, Freshness freshness, InstantSource clock) {
        this.jdbi = database.jdbi();
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * Refuses unless the line may be had now.
     *
     * @throws RefusalException saying why not; a grant of another's is refused as one that is not there
     * @throws IOException if the database does not answer, which allows nothing
     */
    public void require(LineAsk ask) throws RefusalException, IOException {
        requireFresh();
        Found found = find(ask)
                .orElseThrow(() -> new RefusalException(
                        Refusal.UNKNOWN,
                        "found no grant of " + ask.caller() + " under this id, expected one of its own"));
        require(
                found.isMember() && found.revoked() == 0,
                Refusal.NOT_A_MEMBER,
                "found a certificate that " + ask.caller()
                        + " has revoked, or a member that has left, expected a live one");
        require(
                found.hash().equals(ask.grantHash()),
                Refusal.GRANT_DIFFERS,
                "found another grant hash in the order, expected the ledger's " + found.hash());
        require(
                found.runsAt(Nanos.of(clock.instant())),
                Refusal.GRANT_NOT_RUNNING,
                "found a grant that was refused, has not begun or has ended, expected one that runs now");
        require(
                found.accessFee() == 0 || found.paid() > 0,
                Refusal.GRANT_NOT_PAID,
                "found no payment of the access fee, expected one of " + found.accessFee() + " minor units");
        requireStudy(ask, found);
    }

    private void requireFresh() throws RefusalException {
        require(
                freshness.holds(),
                Refusal.VIEW_TOO_OLD,
                "found a view of the ledger that is " + freshness.behind()
                        + " blocks behind or unconfirmed for longer than " + freshness.bound()
                        + ", expected a fresh one; ask again later");
    }

    private static void requireStudy(LineAsk ask, Found found) throws RefusalException {
        require(
                found.pinned() == 1 && found.chooses(ask.index()),
                Refusal.STUDY_NOT_GRANTED,
                "found study " + ask.index() + " of contribution " + ask.contribution()
                        + ", expected one of the dataset version that the grant pins");
        require(
                found.withdrawn() == 0,
                Refusal.STUDY_WITHDRAWN,
                "found study " + ask.index() + " of contribution " + ask.contribution()
                        + " taken back by its hospital, expected one that stands");
        require(
                found.committed() == 1,
                Refusal.LINE_NOT_COMMITTED,
                "found no row of orders on the ledger with line " + ask.line() + " of slice " + ask.slice()
                        + " for this contribution, expected one");
    }

    private static void require(boolean holds, Refusal refusal, String message) throws RefusalException {
        if (!holds) {
            throw new RefusalException(refusal, message);
        }
    }

    /** What the rows say of one ask. */
    private record Found(
            Hash hash,
            String outcome,
            long begins,
            long ends,
            long accessFee,
            long paid,
            long pinned,
            BitSet bits,
            long withdrawn,
            long revoked,
            String roles,
            long committed) {

        boolean isMember() {
            return !roles.isEmpty();
        }

        boolean runsAt(long now) {
            return outcome.equals(Outcome.GRANTED.name()) && begins <= now && now < ends;
        }

        boolean chooses(long index) {
            return bits.get((int) (index % PART_BITS));
        }
    }

    private Optional<Found> find(LineAsk ask) throws IOException {
        try {
            return jdbi.withHandle(handle -> handle.createQuery(ASK)
                    .bind("grant", ask.grant().text())
                    .bind("caller", ask.caller().text())
                    .bind("certificate", ask.certificate().text())
                    .bind("contribution", ask.contribution().text())
                    .bind("part", (int) (ask.index() / PART_BITS))
                    .bind("index", ask.index())
                    .bind("slice", ask.slice())
                    .bind("line", ask.line())
                    .map((row, context) -> new Found(
                            Hash.parse(row.getString("hash")),
                            row.getString("outcome"),
                            row.getLong("begins"),
                            row.getLong("ends"),
                            row.getLong("access_fee"),
                            row.getLong("paid"),
                            row.getLong("pinned"),
                            Optional.ofNullable(row.getBytes("bits"))
                                    .map(BitSet::valueOf)
                                    .orElseGet(BitSet::new),
                            row.getLong("withdrawn"),
                            row.getLong("revoked"),
                            Optional.ofNullable(row.getString("roles")).orElse(""),
                            row.getLong("committed")))
                    .findOne());
        } catch (JdbiException e) {
            throw new IOException("the projection's database did not answer: " + e.getMessage(), e);
        }
    }
}
