package org.yui.domain.money;

import java.util.Set;
import org.yui.domain.Currency;

/**
 * How many decimal places the minor unit of a currency has (ISO 4217, list one). Kept here and not asked of the platform,
 * whose table may differ between two endorsers.
 */
public final class MinorUnit {

    private static final Set<String> WITHOUT = Set.of(
            "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
            "XOF", "XPF");
    private static final Set<String> THREE = Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");
    private static final Set<String> FOUR = Set.of("CLF", "UYW");

    private MinorUnit() {}

    /** 0, 2, 3 or 4; a currency that is not listed apart has 2. */
    public static int exponent(Currency currency) {
        String code = currency.text();
        if (WITHOUT.contains(code)) {
            return 0;
        }
        if (THREE.contains(code)) {
            return 3;
        }
        return FOUR.contains(code) ? 4 : 2;
    }
}
