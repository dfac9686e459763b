package org.yui.domain.money;

import org.yui.domain.MinorUnits;
import org.yui.domain.Require;
import org.yui.domain.document.Tariff;

/**
 * What using studies costs. The first {@code n} lines of a grant cost {@code P(n) = floor(n * feePerBundle / bundle)}, and
 * lines {@code a} to {@code b - 1} cost {@code P(b) - P(a)}, so that however lines are cut into slices, orders and rows,
 * the parts add up to the whole.
 */
public final class UsePrice {

    private UsePrice() {}

    /**
     * The price of a grant's first lines.
     *
     * @param lines how many; at least 0
     * @throws ArithmeticException if the price exceeds 2^63-1 minor units
     */
    public static MinorUnits ofFirst(long lines, Tariff tariff) {
        Require.atLeast(0, lines, "lines");
        long fee = tariff.feePerBundle().units();
        long wholeUnits = Math.multiplyExact(lines, fee / tariff.bundle());
        long rest = Math.multiplyExact(lines, fee % tariff.bundle()) / tariff.bundle();
        return new MinorUnits(Math.addExact(wholeUnits, rest));
    }

    /**
     * The price of some lines of a grant.
     *
     * @param first the first line, from 0
     * @param end one more than the last line; at least {@code first}
     * @throws ArithmeticException if the price of the lines up to {@code end} exceeds 2^63-1 minor units
     */
    public static MinorUnits ofLines(long first, long end, Tariff tariff) {
        Require.atLeast(first, end, "end of the lines");
        return ofFirst(end, tariff).minus(ofFirst(first, tariff));
    }
}
