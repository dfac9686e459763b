package org.yui.royalty;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.money.UsePrice;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Payment;

/** One book for each currency. */
final class Books {

    private final Registry registry;
    private final SortedMap<Currency, CurrencyBook> books = new TreeMap<>();

    /** What is left of each slice's prepayment, by the key of its payment. */
    private final Map<String, MinorUnits> prepaid = new HashMap<>();

    Books(Registry registry) {
        this.registry = registry;
    }

    SortedMap<Currency, CurrencyBook> byCurrency() {
        return Collections.unmodifiableSortedMap(books);
    }

    void beginPeriod() {
        books.values().forEach(CurrencyBook::beginPeriod);
    }

    void paid(Payment payment) {
        Grant grant = registry.get(Grant.key(payment.grant()), Grant.class);
        if (!payment.currency().equals(grant.currency())) {
            throw new UnexpectedFactException("found " + payment.currency() + " in " + payment.key()
                    + ", expected the grant's " + grant.currency());
        }
        CurrencyBook book = book(grant);
        switch (payment.fee()) {
            case ACCESS ->
                book.receive(new Source(grant.accessScheme(), FeeKind.ACCESS, grant.id(), null), payment.amount());
            case USE -> {
                prepaid.put(payment.key(), payment.amount());
                book.receivePrepayment(payment.amount());
            }
        }
    }

    /** @param lines places in the row, from 0 */
    void used(OrdersRow row, BitSet lines) {
        if (lines.isEmpty()) {
            return;
        }
        Grant grant = registry.get(Grant.key(row.grant()), Grant.class);
        Income income = new Income(lines.cardinality(), price(row, lines, grant));
        draw(row, income.revenue());
        book(grant).use(new Source(useScheme(row, grant), FeeKind.USE, grant.id(), row.contribution()), income);
    }

    /** Run by run, because the lines of a run cost what lies between its ends. */
    private MinorUnits price(OrdersRow row, BitSet lines, Grant grant) {
        Tariff tariff = registry.get(Tariff.key(grant.tariff()), Tariff.class);
        long offset = Math.addExact(Math.multiplyExact(row.slice(), grant.sliceLines()), row.first());
        MinorUnits sum = MinorUnits.ZERO;
        for (int first = lines.nextSetBit(0); first >= 0; ) {
            int end = lines.nextClearBit(first);
            sum = sum.plus(UsePrice.ofLines(offset + first, offset + end, tariff));
            first = lines.nextSetBit(end);
        }
        return sum;
    }

    /** A slice is used up to what was paid for it, never from what was paid for another. */
    private void draw(OrdersRow row, MinorUnits amount) {
        String payment = Payment.key(row.grant(), FeeKind.USE, row.slice());
        MinorUnits left = prepaid.getOrDefault(payment, MinorUnits.ZERO);
        if (left.compareTo(amount) < 0) {
            throw new UnexpectedFactException("found lines worth " + amount + " used of " + row.key() + ", expected at"
                    + " most the " + left + " that are left of " + payment);
        }
        prepaid.put(payment, left.minus(amount));
    }

    private Hash useScheme(OrdersRow row, Grant grant) {
        return registry.get(Dataset.key(grant.dataset(), grant.version()), Dataset.class)
                .choice(row.contribution())
                .map(Choice::useScheme)
                .orElseThrow(() -> new UnexpectedFactException(
                        "found " + row.key() + " of a contribution that the grant's dataset does not have"));
    }

    private CurrencyBook book(Grant grant) {
        return books.computeIfAbsent(grant.currency(), _ -> new CurrencyBook());
    }
}
