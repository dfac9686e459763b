package org.yui.audit.money;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yui.audit.fact.Custodies;
import org.yui.audit.fact.FactStore;
import org.yui.audit.fact.Slice;
import org.yui.audit.replay.Place;
import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Payment;

/**
 * All money of one currency up to a place in the log: what came in, and what of it is revenue of which scheme and why. An access
 * fee is revenue when it is paid; a use fee line by line, when the owner has answered the line (or, where the owner's part is
 * waived, when the line is committed).
 */
public final class Books {

    private final FactStore facts;
    private final Currency currency;
    private final Place end;
    private final SortedMap<Source, Amount> sources = new TreeMap<>();
    private final SortedMap<String, BigInteger> revenues = new TreeMap<>();
    private BigInteger fees = BigInteger.ZERO;
    private BigInteger useFees = BigInteger.ZERO;
    private BigInteger useRevenue = BigInteger.ZERO;

    private Books(FactStore facts, Currency currency, Place end) {
        this.facts = facts;
        this.currency = currency;
        this.end = end;
    }

    /** The books of all there is. */
    public static Books all(FactStore facts, Currency currency) {
        return before(facts, currency, new Place(Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    /** The books of everything stated before this place. */
    public static Books before(FactStore facts, Currency currency, Place end) {
        Books books = new Books(facts, currency, end);
        facts.all(Payment.class).forEach(books::payment);
        Map<String, BitSet> answered = books.answered();
        facts.all(OrdersRow.class).forEach(r -> books.row(r, answered.getOrDefault(r.key(), new BitSet())));
        return books;
    }

    private boolean isBefore(String key) {
        return facts.place(key).filter(p -> p.compareTo(end) < 0).isPresent();
    }

    private void payment(Payment payment) {
        if (!payment.currency().equals(currency) || !isBefore(payment.key())) {
            return;
        }
        BigInteger amount = BigInteger.valueOf(payment.amount().units());
        fees = fees.add(amount);
        if (payment.fee() == FeeKind.USE) {
            useFees = useFees.add(amount);
            return;
        }
        facts.get(Grant.key(payment.grant()), Grant.class)
                .ifPresent(
                        g -> add(new Source(g.accessScheme(), FeeKind.ACCESS, g.id(), null), Amount.payment(amount)));
    }

    private void add(Source source, Amount amount) {
        sources.merge(source, amount, Amount::plus);
        revenues.merge(source.scheme().text(), amount.revenue(), BigInteger::add);
    }

    /** Lines that owners have answered, by the key of their row. */
    private Map<String, BitSet> answered() {
        Map<String, BitSet> answered = new HashMap<>();
        for (ReleasesRow each : facts.all(ReleasesRow.class)) {
            String key = OrdersRow.key(each.grant(), each.slice(), each.first());
            boolean byOwner = facts.get(key, OrdersRow.class)
                    .flatMap(r -> facts.get(Contribution.key(r.contribution()), Contribution.class))
                    .filter(c -> c.hospital().equals(each.custodian()))
                    .isPresent();
            if (byOwner && isBefore(each.key())) {
                answered.computeIfAbsent(key, k -> new BitSet())
                        .or(each.answered().bits());
            }
        }
        return answered;
    }

    private void row(OrdersRow row, BitSet answered) {
        Optional<Grant> grant = facts.get(Grant.key(row.grant()), Grant.class);
        if (grant.isEmpty() || !grant.get().currency().equals(currency) || !isBefore(row.key())) {
            return;
        }
        Optional<Tariff> tariff = facts.get(Tariff.key(grant.get().tariff()), Tariff.class);
        Optional<Hash> scheme = facts.get(
                        Dataset.key(grant.get().dataset(), grant.get().version()), Dataset.class)
                .flatMap(d -> d.choices().stream()
                        .filter(c -> c.contribution().equals(row.contribution()))
                        .map(Choice::useScheme)
                        .findFirst());
        if (tariff.isEmpty() || scheme.isEmpty()) {
            return;
        }
        Amount used = used(row, Slice.of(grant.get(), row.slice()).first(), lines(row, answered), tariff.get());
        if (used.lines() > 0) {
            useRevenue = useRevenue.add(used.revenue());
            add(new Source(scheme.get(), FeeKind.USE, row.grant(), row.contribution()), used);
        }
    }

    /** The row's lines that count as used. */
    private BitSet lines(OrdersRow row, BitSet answered) {
        boolean waived = facts.place(row.key())
                .flatMap(p -> Custodies.standing(facts, row.contribution(), p))
                .filter(c -> !c.ownerPart())
                .isPresent();
        BitSet lines = new BitSet();
        if (waived) {
            lines.set(0, Math.toIntExact(row.count()));
        } else {
            lines.or(answered);
        }
        return lines;
    }

    private static Amount used(OrdersRow row, long sliceFirst, BitSet lines, Tariff tariff) {
        Amount sum = Amount.NONE;
        for (int i = lines.nextSetBit(0); i >= 0 && i < row.count(); i = lines.nextSetBit(i + 1)) {
            long line = sliceFirst + row.first() + i;
            sum = sum.plus(Amount.line(Prices.lines(tariff, line, line + 1)));
        }
        return sum;
    }

    /** All payments. */
    public BigInteger fees() {
        return fees;
    }

    /** Use fees paid whose lines are not used. */
    public BigInteger unusedPrepayments() {
        return useFees.subtract(useRevenue);
    }

    /** What all shares of all schemes come to. */
    public BigInteger entitled() {
        return revenues().entrySet().stream()
                .map(e -> facts.get(ShareScheme.key(new Hash(e.getKey())), ShareScheme.class)
                        .map(s -> new SchemeRevenue(s, BigInteger.ZERO, e.getValue()).entitled())
                        .orElse(BigInteger.ZERO))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    SortedMap<Source, Amount> sources() {
        return sources;
    }

    /** Lifetime revenue of every scheme that ever had any, be it of nothing, in ascending order of their hashes. */
    public SortedMap<String, BigInteger> revenues() {
        return Collections.unmodifiableSortedMap(revenues);
    }
}
