package org.yui.gateway.delivery;

import java.util.List;
import org.yui.domain.json.Versioned;
import org.yui.domain.signing.Signed;

/**
 * An order as its buyer sees it now.
 *
 * @param order the order as the buyer signed it
 * @param lines one for each study that has a line by now, in the order's order of studies
 */
public record OrderView(Signed order, List<LineView> lines) implements Versioned {

    public OrderView {
        lines = List.copyOf(lines);
    }
}
