package org.yui.cli.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.MspId;

/**
 * Who holds the parts of the keys of what a hospital gives, as its configuration says.
 *
 * @param custodians in the order of their parts; empty for every hospital that can be one
 * @param k how many of their parts are needed, besides the owner's; absent for a majority
 */
public record CustodySetting(
        List<MspId> custodians, @Nullable Integer k) {

    /** Every hospital, a majority. */
    public static final CustodySetting USUAL = new CustodySetting(List.of(), null);

    public CustodySetting {
        custodians = List.copyOf(custodians);
    }
}
