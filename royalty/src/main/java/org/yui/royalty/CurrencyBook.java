package org.yui.royalty;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;

/** The book of one currency: fees, prepayments, and what each source brought, before this period and in it. */
final class CurrencyBook {

    private final SortedMap<Source, Income> earlier = new TreeMap<>();
    private final SortedMap<Source, Income> current = new TreeMap<>();
    private MinorUnits fees = MinorUnits.ZERO;
    private MinorUnits unusedPrepayments = MinorUnits.ZERO;
    private boolean begunEarlier;

    /** Money that earns at once. */
    void receive(Source source, MinorUnits amount) {
        fees = fees.plus(amount);
        add(current, source, new Income(0, amount));
    }

    /** Money that earns when it is used. */
    void receivePrepayment(MinorUnits amount) {
        fees = fees.plus(amount);
        unusedPrepayments = unusedPrepayments.plus(amount);
    }

    /** Prepaid lines that were used. */
    void use(Source source, Income income) {
        unusedPrepayments = unusedPrepayments.minus(income.revenue());
        add(current, source, income);
    }

    /** All that came so far was before this period. */
    void beginPeriod() {
        current.forEach((source, income) -> add(earlier, source, income));
        current.clear();
        begunEarlier = true;
    }

    /** Whether the currency has a payment or a used line from before this period. */
    boolean hasBegunEarlier() {
        return begunEarlier;
    }

    private static void add(SortedMap<Source, Income> to, Source source, Income income) {
        to.merge(source, income, Income::plus);
    }

    MinorUnits fees() {
        return fees;
    }

    MinorUnits unusedPrepayments() {
        return unusedPrepayments;
    }

    /** What each source brought in this period, in the order of a statement's lines. */
    SortedMap<Source, Income> current() {
        return Collections.unmodifiableSortedMap(current);
    }

    /** Lifetime revenue of every scheme that ever had income, by the scheme's hash. */
    SortedMap<String, Revenue> revenues() {
        SortedMap<String, Revenue> revenues = new TreeMap<>();
        earlier.forEach((source, income) -> add(revenues, source.scheme(), income.revenue(), income.revenue()));
        current.forEach((source, income) -> add(revenues, source.scheme(), MinorUnits.ZERO, income.revenue()));
        return revenues;
    }

    private static void add(SortedMap<String, Revenue> to, Hash scheme, MinorUnits opening, MinorUnits closing) {
        to.merge(scheme.text(), new Revenue(scheme, opening, closing), Revenue::plus);
    }
}
