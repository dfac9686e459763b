package org.yui.domain.delivery;

import java.time.Instant;
import java.util.List;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.OrderId;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * One custodian's answer to a line, signed with its key of purpose {@code CUSTODIAN}. The release leaf is
 * SHA-256(0x00 ‖ JCS of the signed statement).
 *
 * @param rowFirst first line of the {@code ORDERS} row that has the line
 * @param line the line's place within the slice
 * @param epoch the custody epoch of the parts
 * @param parts each index once
 * @param instances how many instances the study has
 * @param sealedSize its sealed size in bytes
 * @param at when it was answered, by the custodian's clock
 */
public record Release(
        String channel,
        MspId custodian,
        GrantId grant,
        Hash grantHash,
        long slice,
        long rowFirst,
        long line,
        OrderId order,
        Hash orderHash,
        OrderedStudy study,
        int epoch,
        Hash wrappingKeyHash,
        List<SealedPart> parts,
        int instances,
        long sealedSize,
        Instant at)
        implements Versioned {

    public Release {
        parts = List.copyOf(parts);
        Require.notEmpty(parts, "parts");
        Require.distinct(parts.stream().map(SealedPart::index).toList(), "part indices");
        Require.atLeast(0, rowFirst, "rowFirst");
        Require.atLeast(rowFirst, line, "line");
        Require.atLeast(1, instances, "instances");
        Require.atLeast(1, sealedSize, "sealedSize");
    }
}
