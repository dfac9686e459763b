package org.yui.domain.evidence;

import java.util.List;
import org.yui.domain.GrantId;
import org.yui.domain.delivery.LineOpening;
import org.yui.domain.json.Versioned;

/** All lines of an {@code ORDERS} row with their salts, in their order. */
public record RowLines(GrantId grant, long slice, long first, List<LineOpening> lines) implements Versioned {

    public RowLines {
        lines = List.copyOf(lines);
    }
}
