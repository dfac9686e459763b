package org.yui.domain.payment;

import org.yui.domain.Fact;
import org.yui.domain.GrantId;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * {@code LEASE}: one slice of a grant's quota, for one gateway, so that quotas hold without a shared counter.
 *
 * @param slice from 0, without gaps
 * @param firstLine the slice's first line in the grant: {@code slice * sliceLines}
 * @param lines how many lines it has
 */
public record Lease(GrantId grant, long slice, MspId gateway, long firstLine, long lines) implements Fact {

    public Lease {
        Require.atLeast(0, slice, "slice");
        Require.atLeast(0, firstLine, "firstLine");
        Require.atLeast(1, lines, "lines");
    }

    @Override
    public String key() {
        return key(grant, slice);
    }

    public static String key(GrantId grant, long slice) {
        return "LEASE/" + grant + "/" + slice;
    }
}
