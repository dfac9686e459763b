package org.yui.gateway.buyer;

import java.util.List;

/**
 * What came of an order. Lines that are open may be asked for again at any time, which is free.
 *
 * @param faults custodians' answers that were of no use, whether or not the line could be opened without them
 */
public record Delivery(List<DeliveredStudy> delivered, List<OpenLine> open, List<CustodianFault> faults) {

    public Delivery {
        delivered = List.copyOf(delivered);
        open = List.copyOf(open);
        faults = List.copyOf(faults);
    }
}
