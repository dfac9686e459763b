package org.yui.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.yui.cli.stage.Deciding;
import org.yui.cli.stage.Paying;
import org.yui.domain.Code;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Grant;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Purchase;
import org.yui.gateway.RefusalException;
import org.yui.gateway.buyer.BuyerDesk;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.gateway.catalogue.CatalogueEntry;

/** The buyer asks, every owner decides, what follows is concluded, and both fees are promised and paid. */
final class Granting {

    private final DemoNetwork network;
    private final Plan plan;
    private final GatewayClient gateway;
    private final BuyerDesk buyer;

    Granting(DemoNetwork network, Plan plan, GatewayClient gateway, BuyerDesk buyer) {
        this.network = network;
        this.plan = plan;
        this.gateway = gateway;
        this.buyer = buyer;
    }

    Grant run(Dataset dataset, List<Contribution> contributions) throws IOException, LedgerException, RefusalException {
        CatalogueEntry offer = offer(dataset);
        AccessRequest request = buyer.request(
                plan.name(),
                offer,
                Offer.PURPOSE,
                Offer.REGION,
                offer.studies(),
                Offer.use(network.participant(network.cast().buyer()).clock()));
        List<MspId> owners =
                contributions.stream().map(Contribution::hospital).distinct().toList();
        for (MspId owner : owners) {
            new Deciding(network.participant(owner)).decide(request.id(), true, new Code("AGREED"));
        }
        MspId operator = network.cast().operator();
        Grant grant = new Deciding(network.participant(operator)).conclude(request.id());
        pay(buyer.purchase(grant, FeeKind.ACCESS, 0));
        pay(buyer.purchase(grant, FeeKind.USE, 0));
        return grant;
    }

    /** The buyer finds the dataset in the catalogue, and wants all of it: so it prepays exactly what it will use. */
    private CatalogueEntry offer(Dataset dataset) throws IOException {
        return gateway.catalogue().datasets().stream()
                .filter(e -> e.dataset().equals(dataset))
                .findFirst()
                .orElseThrow(
                        () -> new IOException("found no such dataset in the catalogue, expected the one published"));
    }

    private void pay(Optional<Purchase> promised) throws IOException, LedgerException {
        if (promised.isPresent()) {
            new Paying(network.participant(network.cast().operator()))
                    .confirm(promised.get(), reference(promised.get()));
        }
    }

    /** Stands for the bank's reference of a transfer that nobody made; salted, as a real one would be. */
    private Hash reference(Purchase purchase) {
        return Hash.of(plan.salt().bytes(), purchase.id().text().getBytes(StandardCharsets.UTF_8));
    }
}
