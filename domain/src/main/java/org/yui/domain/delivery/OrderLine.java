package org.yui.domain.delivery;

import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.OrderId;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * One study of an order in its place under a lease. The leaf hash in its row is SHA-256(0x00 ‖ salt ‖ JCS).
 *
 * @param slice the lease's slice
 * @param line the line's place within the slice, from 0
 * @param orderHash SHA-256 of the body of the signed order
 */
public record OrderLine(GrantId grant, long slice, long line, OrderId order, Hash orderHash, OrderedStudy study)
        implements Versioned {

    public OrderLine {
        Require.atLeast(0, slice, "slice");
        Require.atLeast(0, line, "line");
    }
}
