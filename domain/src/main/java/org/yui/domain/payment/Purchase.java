package org.yui.domain.payment;

import org.yui.domain.Currency;
import org.yui.domain.Fact;
import org.yui.domain.GrantId;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.PurchaseId;
import org.yui.domain.Require;

/**
 * {@code PURCHASE}: money that a buyer promises.
 *
 * @param slice which slice of the quota a use fee prepays, from 0; 0 for the access fee
 * @param amount net of taxes
 * @param id names the purchase
 */
public record Purchase(
        PurchaseId id, MspId buyer, GrantId grant, FeeKind fee, long slice, Currency currency, MinorUnits amount)
        implements Fact {

    public Purchase {
        Require.atLeast(0, slice, "slice");
        Require.that(fee == FeeKind.USE || slice == 0, "slice: found one for an access fee, expected 0");
    }

    @Override
    public String key() {
        return key(id);
    }

    public static String key(PurchaseId id) {
        return "PURCHASE/" + id;
    }
}
