package org.yui.cli.demo;

import java.io.IOException;
import java.util.List;
import org.yui.domain.MspId;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.grant.Grant;
import org.yui.gateway.RefusalException;
import org.yui.gateway.buyer.BuyerDesk;
import org.yui.gateway.buyer.Delivery;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.gateway.hospital.PublicationPlan;

/** Hospitals hand the gateway their opened leaves; the buyer orders every study, fetches it, checks it and opens it. */
final class Delivering {

    private final Setting setting;
    private final Nodes nodes;

    Delivering(Setting setting, Nodes nodes) {
        this.setting = setting;
        this.nodes = nodes;
    }

    void hand(MspId hospital, PublicationPlan plan) throws IOException {
        try (GatewayClient client = nodes.client(hospital)) {
            client.putOpenings(plan.forOthers());
        }
    }

    Delivery run(Grant grant, BuyerDesk buyer) throws IOException, RefusalException {
        List<OrderedStudy> studies = buyer.studies(grant.id());
        Delivery delivery = buyer.fetch(grant.id(), studies, setting.folder().delivered());
        if (!delivery.open().isEmpty()) {
            throw new IOException("found " + delivery.open().size() + " studies not delivered, expected all "
                    + studies.size() + ": missing " + delivery.open().getFirst().missing());
        }
        return delivery;
    }
}
