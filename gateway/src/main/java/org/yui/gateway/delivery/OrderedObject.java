package org.yui.gateway.delivery;

import java.time.Instant;
import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.OrderId;
import org.yui.domain.contribution.StudyLeaf;

/**
 * A study that a member has ordered, as its own orders know it.
 *
 * @param sha256 of the ciphertext
 * @param orderedAt when the first of the orders was signed
 * @param orders that have a line for it, the newest of each grant
 */
public record OrderedObject(StudyLeaf leaf, Hash sha256, Instant orderedAt, List<OrderId> orders) {

    public OrderedObject {
        orders = List.copyOf(orders);
    }
}
