package org.yui.gateway.delivery;

import java.util.List;
import org.yui.domain.MspId;
import org.yui.domain.json.Versioned;
import org.yui.gateway.custodian.ReleasedLine;

/** What one custodian has answered of one row, in the order of the lines. */
public record CollectedReleases(MspId custodian, List<ReleasedLine> lines) implements Versioned {

    public CollectedReleases {
        lines = List.copyOf(lines);
    }
}
