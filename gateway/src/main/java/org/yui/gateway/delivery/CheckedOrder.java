package org.yui.gateway.delivery;

import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.grant.Grant;
import org.yui.domain.signing.Signed;

/** An order that {@link OrderChecks} has found good at this moment. Nothing else makes one. */
record CheckedOrder(Signed signed, DeliveryOrder order, Grant grant) {}
