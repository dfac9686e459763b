package org.yui.domain.period;

import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * What a beneficiary is entitled to from one scheme, over its whole life.
 *
 * @param opening at the end of the period before
 * @param closing at the end of this one
 */
public record Entitlement(MspId beneficiary, MinorUnits opening, MinorUnits closing) {

    public Entitlement {
        Require.atLeast(opening.units(), closing.units(), "closing entitlement");
    }
}
