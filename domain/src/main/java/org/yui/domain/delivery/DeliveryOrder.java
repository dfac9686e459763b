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
 * A buyer's order for named studies of a grant, signed with its key of purpose {@code ORDER}.
 *
 * @param channel the ledger's channel, so that an order is for one network
 * @param grantHash SHA-256 of the canonical JSON of the grant
 * @param studies each once, 1 to 10,000
 * @param at when it was signed, by the buyer's clock
 */
public record DeliveryOrder(
        String channel, OrderId id, MspId buyer, GrantId grant, Hash grantHash, List<OrderedStudy> studies, Instant at)
        implements Versioned {

    public DeliveryOrder {
        studies = List.copyOf(studies);
        Require.between(1, 10_000, studies.size(), "number of studies");
        Require.distinct(studies, "studies");
    }
}
