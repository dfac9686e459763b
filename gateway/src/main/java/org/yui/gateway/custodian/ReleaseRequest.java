package org.yui.gateway.custodian;

import java.util.List;
import org.yui.domain.Base64Bytes;
import org.yui.domain.GrantId;
import org.yui.domain.MspId;
import org.yui.domain.Require;
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
 */
public record ReleaseRequest(
        String channel,
        MspId custodian,
        Signed order,
        GrantId grant,
        long slice,
        long first,
        List<ProvenLine> lines,
        Base64Bytes wrappingKey)
        implements Versioned {

    public ReleaseRequest {
        Require.atLeast(0, slice, "slice");
        Require.atLeast(0, first, "first");
        lines = List.copyOf(lines);
        Require.notEmpty(lines, "lines");
        Require.distinct(lines.stream().map(l -> l.proof().index()).toList(), "lines");
    }
}
