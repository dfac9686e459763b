package org.yui.gateway.buyer;

import java.util.List;

/** What came of an order. Lines that are open may be asked for again at any time, which is free. */
public record Delivery(List<DeliveredStudy> delivered, List<OpenLine> open) {

    public Delivery {
        delivered = List.copyOf(delivered);
        open = List.copyOf(open);
    }
}
