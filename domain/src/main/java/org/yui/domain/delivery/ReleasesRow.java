package org.yui.domain.delivery;

import org.yui.domain.Bitmap;
import org.yui.domain.Fact;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;

/**
 * {@code RELEASES}: all that a custodian has answered so far of one {@code ORDERS} row. Each states the whole again and
 * only grows, so the last one counts.
 *
 * @param first first line of the row
 * @param sequence from 1, without gaps
 * @param answered lines answered, counted from the row's first
 * @param instances instances of the studies answered
 * @param sealedBytes their sealed sizes added up
 * @param root root over the release leaves in the order of their lines
 */
public record ReleasesRow(
        MspId custodian,
        GrantId grant,
        long slice,
        long first,
        int sequence,
        Bitmap answered,
        long instances,
        long sealedBytes,
        Hash root)
        implements Fact {

    public ReleasesRow {
        Require.atLeast(0, slice, "slice");
        Require.atLeast(0, first, "first");
        Require.atLeast(1, sequence, "sequence");
        long lines = Require.atLeast(1, answered.count(), "number of lines answered");
        Require.atLeast(lines, instances, "instances");
        Require.atLeast(lines, sealedBytes, "sealedBytes");
    }

    @Override
    public String key() {
        return key(custodian, grant, slice, first, sequence);
    }

    public static String key(MspId custodian, GrantId grant, long slice, long first, int sequence) {
        return "RELEASES/" + custodian + "/" + grant + "/" + slice + "/" + first + "/" + sequence;
    }
}
