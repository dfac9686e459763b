package org.yui.domain.payment;

import org.yui.domain.Currency;
import org.yui.domain.Fact;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.PurchaseId;
import org.yui.domain.Require;

/**
 * {@code PAYMENT}: money that came in, as the operator states it.
 *
 * @param slice which slice of the quota a use fee prepays, from 0; 0 for the access fee
 * @param amount net of taxes
 * @param reference SHA-256 of the salted bank or chain reference
 */
public record Payment(
        GrantId grant,
        FeeKind fee,
        long slice,
        PurchaseId purchase,
        Currency currency,
        MinorUnits amount,
        MspId operator,
        Hash reference)
        implements Fact {

    public Payment {
        Require.atLeast(0, slice, "slice");
        Require.that(fee == FeeKind.USE || slice == 0, "slice: found one for an access fee, expected 0");
    }

    @Override
    public String key() {
        return key(grant, fee, slice);
    }

    public static String key(GrantId grant, FeeKind fee, long slice) {
        return "PAYMENT/" + grant + "/" + fee + "/" + slice;
    }
}
