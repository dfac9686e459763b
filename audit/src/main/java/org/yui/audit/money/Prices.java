package org.yui.audit.money;

import java.math.BigInteger;
import org.yui.domain.document.Tariff;

/** What lines cost: the first n of a grant floor(n x feePerBundle / bundle), so each line what its number adds. */
public final class Prices {

    private Prices() {}

    /** The lines of a grant from one number to another, the first included and the last not. */
    public static BigInteger lines(Tariff tariff, long from, long to) {
        return first(tariff, to).subtract(first(tariff, from));
    }

    private static BigInteger first(Tariff tariff, long lines) {
        return BigInteger.valueOf(lines)
                .multiply(BigInteger.valueOf(tariff.feePerBundle().units()))
                .divide(BigInteger.valueOf(tariff.bundle()));
    }
}
