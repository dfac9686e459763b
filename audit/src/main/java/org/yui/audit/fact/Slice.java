package org.yui.audit.fact;

import java.math.BigInteger;
import org.yui.domain.grant.Grant;

/**
 * The lines of one slice of a grant's quota; the last slice may be shorter, and beyond the quota there are none.
 *
 * @param first the slice's first line in the grant
 * @param end one after its last
 */
public record Slice(long first, long end) {

    public static Slice of(Grant grant, long slice) {
        BigInteger quota = BigInteger.valueOf(grant.quota());
        BigInteger first = BigInteger.valueOf(slice).multiply(BigInteger.valueOf(grant.sliceLines()));
        BigInteger end = first.add(BigInteger.valueOf(grant.sliceLines()));
        return new Slice(first.min(quota).longValueExact(), end.min(quota).longValueExact());
    }

    public long lines() {
        return end - first;
    }
}
