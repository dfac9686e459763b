package org.yui.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yui.audit.fact.FactStore;
import org.yui.audit.money.Books;
import org.yui.audit.report.CurrencyTotals;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.Findings;
import org.yui.audit.report.GrantUse;
import org.yui.domain.Currency;
import org.yui.domain.GrantId;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.payment.Lease;

/** The figures of a report, recomputed over the whole log. */
final class Figures {

    private final FactStore facts;
    private final Findings findings;

    Figures(FactStore facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    /** The money of every currency that a tariff names. */
    List<CurrencyTotals> totals() {
        Map<Currency, Integer> exponents = new HashMap<>();
        facts.all(Tariff.class).forEach(t -> exponents.putIfAbsent(t.currency(), t.exponent()));
        List<CurrencyTotals> totals = new ArrayList<>();
        for (Currency currency : new TreeSet<>(exponents.keySet())) {
            try {
                totals.add(totals(currency, exponents.getOrDefault(currency, 0)));
            } catch (ArithmeticException e) {
                findings.add(FindingClass.ACCURACY, "log", "found amounts of " + currency + " beyond 2^63-1");
            }
        }
        return totals;
    }

    private CurrencyTotals totals(Currency currency, int exponent) {
        Books books = Books.all(facts, currency);
        BigInteger revenue = books.revenues().values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (books.unusedPrepayments().signum() < 0) {
            findings.add(FindingClass.ACCURACY, "log", "found more use than was paid for in " + currency);
        }
        return new CurrencyTotals(
                currency,
                exponent,
                units(books.fees()),
                units(revenue),
                units(books.entitled()),
                units(revenue.subtract(books.entitled())),
                units(books.unusedPrepayments().max(BigInteger.ZERO)));
    }

    private static MinorUnits units(BigInteger amount) {
        return new MinorUnits(amount.longValueExact());
    }

    /** What became of every grant, in the order of the log. */
    List<GrantUse> grants() {
        Map<GrantId, Long> leased = new HashMap<>();
        facts.all(Lease.class).forEach(l -> leased.merge(l.grant(), l.lines(), Long::sum));
        Map<GrantId, Long> ordered = new HashMap<>();
        facts.all(OrdersRow.class).forEach(r -> ordered.merge(r.grant(), r.count(), Long::sum));
        Map<GrantId, Long> used = used();
        return facts.all(Grant.class).stream()
                .map(g -> new GrantUse(
                        g.id(),
                        g.buyer(),
                        g.purpose(),
                        g.quota(),
                        leased.getOrDefault(g.id(), 0L),
                        ordered.getOrDefault(g.id(), 0L),
                        used.getOrDefault(g.id(), 0L)))
                .toList();
    }

    /** Lines that owners have answered: of each row what the owner's last statement says. */
    private Map<GrantId, Long> used() {
        Map<String, ReleasesRow> last = new HashMap<>();
        for (ReleasesRow each : facts.all(ReleasesRow.class)) {
            String row = OrdersRow.key(each.grant(), each.slice(), each.first());
            if (isOwner(row, each.custodian())) {
                last.put(row, each);
            }
        }
        Map<GrantId, Long> used = new HashMap<>();
        last.values().forEach(r -> used.merge(r.grant(), r.answered().count(), Long::sum));
        return used;
    }

    private boolean isOwner(String row, MspId member) {
        return facts.get(row, OrdersRow.class)
                .flatMap(r -> facts.get(Contribution.key(r.contribution()), Contribution.class))
                .filter(c -> c.hospital().equals(member))
                .isPresent();
    }
}
