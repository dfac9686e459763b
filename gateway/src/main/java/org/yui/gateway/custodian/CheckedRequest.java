package org.yui.gateway.custodian;

import org.yui.domain.contribution.Custody;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.grant.Grant;

/**
 * A request that {@link RequestChecks} has found good at this moment, with what it found on the ledger. Nothing else makes one.
 *
 * @param custody the newest acknowledged one of the row's contribution
 */
record CheckedRequest(
        ReleaseRequest request, DeliveryOrder order, Grant grant, Dataset dataset, OrdersRow row, Custody custody) {}
