package org.yui.domain.money;

import org.yui.domain.MinorUnits;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;

/**
 * What a beneficiary may claim of a scheme's lifetime net revenue {@code R}: {@code floor(R * parts / 10^9)}.
 *
 * <p>Guarantee: the claims of all beneficiaries of a scheme never add up to more than {@code R}, at any time, and less
 * than one unit for each beneficiary is left over; more revenue never lowers a claim.
 */
public final class Entitlements {

    private Entitlements() {}

    /** Exact for every revenue: split by 10^9, neither product leaves a long. */
    public static MinorUnits of(MinorUnits revenue, Share share) {
        long whole = revenue.units() / ShareScheme.WHOLE;
        long rest = revenue.units() % ShareScheme.WHOLE;
        return new MinorUnits(whole * share.parts() + rest * share.parts() / ShareScheme.WHOLE);
    }

    /** Revenue that no beneficiary may claim yet. */
    public static MinorUnits dust(MinorUnits revenue, ShareScheme scheme) {
        MinorUnits left = revenue;
        for (Share share : scheme.shares()) {
            left = left.minus(of(revenue, share));
        }
        return left;
    }
}
