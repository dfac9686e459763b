package org.yui.gateway.custodian;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Base64Bytes;
import org.yui.domain.GrantId;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.json.Since;
import org.yui.domain.json.Versioned;
import org.yui.domain.signing.Signed;

/**
 * A gateway asks a custodian to answer lines of one {@code ORDERS} row.
 *
 * @param custodian who is asked
 * @param order the buyer's signed delivery order that the lines are of
 * @param first first line of the row
 * @param lines each once, at least one
 * @param wrappingKey the buyer's X-Wing public key, which must be the one that the grant pins
 * @param epoch the custody epoch in which other custodians have answered these lines already; absent for the newest
 */
public record ReleaseRequest(
        String channel,
        MspId custodian,
        Signed order,
        GrantId grant,
        long slice,
        long first,
        List<ProvenLine> lines,
        Base64Bytes wrappingKey,
        @Since(2) @Nullable Integer epoch)
        implements Versioned {

    public ReleaseRequest {
        Require.atLeast(0, slice, "slice");
        Require.atLeast(0, first, "first");
        Require.that(epoch == null || epoch >= 1, "epoch: found one below 1");
        lines = List.copyOf(lines);
        Require.notEmpty(lines, "lines");
        Require.distinct(lines.stream().map(l -> l.proof().index()).toList(), "lines");
    }

    /** In the newest custody epoch. */
    public ReleaseRequest(
            String channel,
            MspId custodian,
            Signed order,
            GrantId grant,
            long slice,
            long first,
            List<ProvenLine> lines,
            Base64Bytes wrappingKey) {
        this(channel, custodian, order, grant, slice, first, lines, wrappingKey, null);
    }
}
