package org.yui.domain.period;

import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.Require;
import org.yui.domain.document.ShareScheme;

/**
 * How a member's earnings from one scheme were reckoned: closing = floor(closing revenue x parts / 10^9).
 *
 * @param parts the member's parts of 10^9
 * @param earned closing less opening entitlement
 */
public record StatementScheme(
        Hash scheme,
        int parts,
        MinorUnits openingRevenue,
        MinorUnits closingRevenue,
        MinorUnits openingEntitlement,
        MinorUnits closingEntitlement,
        MinorUnits earned) {

    public StatementScheme {
        Require.between(1, ShareScheme.WHOLE, parts, "parts");
        Require.that(
                openingEntitlement.plus(earned).equals(closingEntitlement),
                "statement: found opening + earned that is not the closing entitlement");
    }
}
