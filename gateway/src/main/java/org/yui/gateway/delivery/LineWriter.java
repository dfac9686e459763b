package org.yui.gateway.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.MspId;
import org.yui.domain.Salt;
import org.yui.domain.delivery.LineOpening;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.ConflictException;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;
import org.yui.domain.payment.Lease;
import org.yui.gateway.Refusal;
import org.yui.gateway.RefusalException;
import org.yui.gateway.facts.Facts;

/**
 * Commits order lines under the gateway's lease: the row is made durable with its salts, then stated. One thread at a time for
 * a grant, which the caller sees to.
 *
 * <p>Slice 0 is the only one leased: it is the whole quota while there is one gateway.
 */
final class LineWriter {

    private static final Logger LOG = LoggerFactory.getLogger(LineWriter.class);
    private static final long SLICE = 0;
    private static final int CONFLICTS_BORNE = 3;

    private final MspId gateway;
    private final Ledger ledger;
    private final Facts facts;
    private final OrderBook book;
    private final RandomGenerator random;

    LineWriter(MspId gateway, Ledger ledger, OrderBook book, RandomGenerator random) {
        this.gateway = gateway;
        this.ledger = ledger;
        this.facts = new Facts(ledger);
        this.book = book;
        this.random = random;
    }

    /** Refuses the whole order if what is new in it is more than the lease has left. */
    void expectRoom(CheckedOrder checked) throws RefusalException, LedgerException {
        Lease lease = lease(checked.grant());
        OrderBook.GrantRows rows = book.rowsOf(checked.grant().id());
        long left = lease.lines() - rows.next();
        int wanted = unlined(checked, rows).size();
        if (wanted > left) {
            throw new RefusalException(
                    Refusal.OVER_QUOTA,
                    "found " + wanted + " studies ordered for the first time, expected at most the " + left
                            + " that the quota leaves");
        }
    }

    /** Gives every study of the order that has none its line. */
    void write(CheckedOrder checked) throws RefusalException, LedgerException, IOException {
        OrderBook.GrantRows rows = book.rowsOf(checked.grant().id());
        Map<ContributionId, List<OrderedStudy>> byContribution = new LinkedHashMap<>();
        for (OrderedStudy study : unlined(checked, rows)) {
            byContribution
                    .computeIfAbsent(study.contribution(), c -> new ArrayList<>())
                    .add(study);
        }
        for (Map.Entry<ContributionId, List<OrderedStudy>> each : byContribution.entrySet()) {
            PlannedRow planned = plan(checked, rows, each.getKey(), each.getValue());
            book.plan(planned);
            commit(planned);
        }
    }

    private static List<OrderedStudy> unlined(CheckedOrder checked, OrderBook.GrantRows rows) {
        return checked.order().studies().stream()
                .filter(s -> rows.rowOf(s).isEmpty())
                .toList();
    }

    private PlannedRow plan(
            CheckedOrder checked, OrderBook.GrantRows rows, ContributionId contribution, List<OrderedStudy> studies) {
        GrantId grant = checked.grant().id();
        long first = rows.next();
        List<LineOpening> lines = new ArrayList<>();
        for (OrderedStudy study : studies) {
            OrderLine line = new OrderLine(
                    grant,
                    SLICE,
                    first + lines.size(),
                    checked.order().id(),
                    checked.signed().bodyHash(),
                    study);
            lines.add(new LineOpening(Salt.random(random), line));
        }
        Long previous = rows.last().map(r -> r.row().first()).orElse(null);
        return new PlannedRow(
                new OrdersRow(
                        grant,
                        SLICE,
                        first,
                        lines.size(),
                        previous,
                        contribution,
                        PlannedRow.tree(lines).root(),
                        gateway),
                lines);
    }

    /** States a planned row, or finds that it stands already. */
    private void commit(PlannedRow planned) throws LedgerException, IOException {
        for (int conflicts = 0; ; conflicts++) {
            try {
                ledger.submit("deliveries:orders", Json.write(planned.row()));
                return;
            } catch (ConflictException e) {
                if (stands(planned)) {
                    return;
                }
                if (conflicts == CONFLICTS_BORNE) {
                    book.unplan(planned);
                    throw e;
                }
            } catch (RefusedException | LedgerUnavailableException e) {
                if (e instanceof RefusedException && stands(planned)) {
                    return;
                }
                book.unplan(planned);
                throw e;
            } catch (OutcomeUnknownException e) {
                if (stands(planned)) {
                    return;
                }
                throw e; // it may come yet: the plan stays, and settle() asks again
            }
        }
    }

    private boolean stands(PlannedRow planned) throws LedgerException {
        Optional<OrdersRow> found = facts.ordersRow(
                planned.row().grant(), planned.row().slice(), planned.row().first());
        return found.filter(planned.row()::equals).isPresent();
    }

    /**
     * Finds out what became of the grant's last planned row, which a kill or a lost answer may have left open: it stands,
     * or is committed now, or is refused for good and forgotten.
     */
    void settle(GrantId grant) throws LedgerException, IOException {
        Optional<PlannedRow> last = book.rowsOf(grant).last();
        if (last.isEmpty() || stands(last.get())) {
            return;
        }
        try {
            commit(last.get());
        } catch (RefusedException e) {
            LOG.info("a planned row of grant {} was refused after a restart: {}", grant, e.code());
        }
    }

    private Lease lease(Grant grant) throws RefusalException, LedgerException {
        Optional<Lease> standing = facts.lease(grant.id(), SLICE);
        if (standing.isEmpty()) {
            ledger.submit("deliveries:lease", Json.write(new Lease(grant.id(), SLICE, gateway, 0, grant.sliceLines())));
            standing = facts.lease(grant.id(), SLICE);
        }
        return standing.filter(l -> l.gateway().equals(gateway))
                .orElseThrow(() -> new RefusalException(
                        Refusal.LEASE_ELSEWHERE, "found the quota leased by another gateway, expected " + gateway));
    }
}
