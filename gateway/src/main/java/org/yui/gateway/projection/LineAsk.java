package org.yui.gateway.projection;

import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * Who asks for bytes of a line of an order. Which bytes makes no difference: one study released to one grant is one use, whatever its ranges.
 *
 * @param caller the member that the connection's certificate is of
 * @param certificate its signed part, see {@link org.yui.domain.member.Revocation#signedPart}
 * @param grantHash the grant that the order names
 * @param slice the lease's slice
 * @param line the line's place in the slice
 * @param index the ordered study's leaf in its contribution
 */
public record LineAsk(
        MspId caller,
        Hash certificate,
        GrantId grant,
        Hash grantHash,
        long slice,
        long line,
        ContributionId contribution,
        long index) {

    public LineAsk {
        Require.atLeast(0, slice, "slice");
        Require.atLeast(0, line, "line");
        Require.between(0, Integer.MAX_VALUE, index, "index");
    }
}
