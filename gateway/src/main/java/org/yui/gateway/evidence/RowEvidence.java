package org.yui.gateway.evidence;

import java.util.List;
import org.yui.domain.evidence.RowLines;
import org.yui.domain.json.Versioned;
import org.yui.domain.signing.Signed;

/**
 * What a gateway has of one committed {@code ORDERS} row.
 *
 * @param orders the signed orders that its lines are of, each once
 */
public record RowEvidence(RowLines lines, List<Signed> orders) implements Versioned {

    public RowEvidence {
        orders = List.copyOf(orders);
    }
}
