package org.yui.gateway.buyer;

import java.util.List;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.gateway.delivery.CustodianRefusal;

/**
 * An ordered study whose parts are not all released yet.
 *
 * @param missing what is still needed
 * @param refusals what custodians said
 */
public record OpenLine(OrderedStudy study, String missing, List<CustodianRefusal> refusals) {

    public OpenLine {
        refusals = List.copyOf(refusals);
    }
}
