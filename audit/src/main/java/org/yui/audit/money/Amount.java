package org.yui.audit.money;

import java.math.BigInteger;

/** Lines used and what they brought. */
record Amount(long lines, BigInteger revenue) {

    static final Amount NONE = new Amount(0, BigInteger.ZERO);

    Amount plus(Amount other) {
        return new Amount(lines + other.lines, revenue.add(other.revenue));
    }

    Amount minus(Amount other) {
        return new Amount(lines - other.lines, revenue.subtract(other.revenue));
    }
}
