package org.yui.domain.delivery;

import org.jspecify.annotations.Nullable;
import org.yui.domain.ContributionId;
import org.yui.domain.Fact;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * {@code ORDERS}: lines of one contribution that a gateway commits under a lease before anything is released.
 *
 * @param first place of its first line within the slice
 * @param count how many lines; the size of its tree
 * @param previous first line of the row before, which must end where this one begins; absent if {@code first} is 0
 * @param root root over the salted lines
 */
public record OrdersRow(
        GrantId grant,
        long slice,
        long first,
        long count,
        @Nullable Long previous,
        ContributionId contribution,
        Hash root,
        MspId gateway)
        implements Fact {

    public OrdersRow {
        Require.atLeast(0, slice, "slice");
        Require.atLeast(0, first, "first");
        Require.between(1, Integer.MAX_VALUE, count, "count");
        Require.that((previous == null) == (first == 0), "previous: expected one unless the row is the slice's first");
        Require.that(previous == null || previous < first, "previous: found a row that does not come before");
    }

    @Override
    public String key() {
        return key(grant, slice, first);
    }

    public static String key(GrantId grant, long slice, long first) {
        return "ORDERS/" + grant + "/" + slice + "/" + first;
    }
}
