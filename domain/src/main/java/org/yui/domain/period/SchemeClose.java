package org.yui.domain.period;

import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.Require;

/**
 * One scheme at the close of a period.
 *
 * @param scheme hash of the {@code SCHEME}
 * @param openingRevenue lifetime net revenue at the end of the period before
 * @param closingRevenue lifetime net revenue at the end of this one
 * @param entitlements in the scheme's order of beneficiaries
 * @param dust closing revenue less the closing entitlements: less than one unit for each beneficiary
 */
public record SchemeClose(
        Hash scheme,
        MinorUnits openingRevenue,
        MinorUnits closingRevenue,
        List<Entitlement> entitlements,
        MinorUnits dust) {

    public SchemeClose {
        entitlements = List.copyOf(entitlements);
        Require.notEmpty(entitlements, "entitlements");
        Require.atLeast(openingRevenue.units(), closingRevenue.units(), "closing revenue");
    }
}
