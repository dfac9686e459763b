package org.yui.audit.money;

import java.math.BigInteger;

/**
 * What came from one source.
 *
 * @param times how often something came in, be it of nothing: payments, or lines used
 * @param lines lines used
 */
record Amount(long times, long lines, BigInteger revenue) {

    static final Amount NONE = new Amount(0, 0, BigInteger.ZERO);

    static Amount payment(BigInteger amount) {
        return new Amount(1, 0, amount);
    }

    static Amount line(BigInteger price) {
        return new Amount(1, 1, price);
    }

    Amount plus(Amount other) {
        return new Amount(times + other.times, lines + other.lines, revenue.add(other.revenue));
    }

    Amount minus(Amount other) {
        return new Amount(times - other.times, lines - other.lines, revenue.subtract(other.revenue));
    }
}
