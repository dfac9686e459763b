package org.yui.domain.evidence;

import java.util.List;
import org.yui.domain.GrantId;
import org.yui.domain.MspId;
import org.yui.domain.json.Versioned;
import org.yui.domain.signing.Signed;

/** A custodian's signed releases of an {@code ORDERS} row, in the order of their lines. */
public record RowReleases(MspId custodian, GrantId grant, long slice, long first, List<Signed> releases)
        implements Versioned {

    public RowReleases {
        releases = List.copyOf(releases);
    }
}
