package org.yui.domain.document;

import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.Require;

/**
 * {@code TARIFF}: what a dataset version costs. Use is priced by the bundle and cumulatively: the first {@code n} lines
 * of a grant cost {@code floor(n * feePerBundle / bundle)}, so line {@code i} (from 0) costs the difference between
 * {@code i + 1} and {@code i} lines, however orders and slices cut them.
 *
 * @param exponent decimal places of the minor unit: 0 for yen
 * @param accessFee once for each grant
 * @param feePerBundle for a bundle of studies used
 * @param bundle how many studies a bundle has; 1 to 10^6
 */
public record Tariff(Currency currency, int exponent, MinorUnits accessFee, MinorUnits feePerBundle, int bundle)
        implements Document {

    public Tariff {
        Require.between(0, 4, exponent, "exponent");
        Require.between(1, 1_000_000, bundle, "bundle");
    }

    @Override
    public String key() {
        return key(hash());
    }

    public static String key(Hash hash) {
        return "TARIFF/" + hash;
    }
}
