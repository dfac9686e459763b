package org.yui.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yui.domain.Code;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Conclusion;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;
import org.yui.gateway.RefusalException;
import org.yui.gateway.buyer.BuyerDesk;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.gateway.catalogue.CatalogueEntry;

/** The buyer asks, every owner decides, what follows is concluded, and both fees are promised and paid. */
final class Granting {

    /** The buyer's own name for its request. */
    private static final String REQUEST = "demo";

    private final Setting setting;
    private final GatewayClient gateway;
    private final BuyerDesk buyer;

    Granting(Setting setting, GatewayClient gateway, BuyerDesk buyer) {
        this.setting = setting;
        this.gateway = gateway;
        this.buyer = buyer;
    }

    Grant run(Dataset dataset, List<Contribution> contributions) throws IOException, LedgerException, RefusalException {
        CatalogueEntry offer = offer(dataset);
        AccessRequest request = buyer.request(REQUEST, offer, Offer.PURPOSE, Offer.REGION, offer.studies());
        for (MspId hospital :
                contributions.stream().map(Contribution::hospital).distinct().toList()) {
            setting.writer(hospital).state("grants:decide", decision(request, hospital, dataset, contributions));
        }
        Grant grant = Json.read(
                setting.writer(Cast.OPERATOR)
                        .state("grants:conclude", Json.write(new Conclusion(request.id())), Grant.key(request.id())),
                Grant.class);
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

    private static Decision decision(
            AccessRequest request, MspId hospital, Dataset dataset, List<Contribution> contributions) {
        Stream<Hash> uses = contributions.stream()
                .filter(c -> c.hospital().equals(hospital))
                .flatMap(c -> dataset.choice(c.id()).stream())
                .map(Choice::useScheme);
        List<Hash> schemes = Stream.concat(Stream.of(dataset.accessScheme()), uses)
                .distinct()
                .sorted(Comparator.comparing(Hash::text))
                .toList();
        return new Decision(request.id(), hospital, request.hash(), true, schemes, new Code("AGREED"));
    }

    private void pay(Optional<Purchase> promised) throws IOException, LedgerException {
        if (promised.isEmpty()) {
            return;
        }
        Purchase purchase = promised.get();
        setting.writer(Cast.OPERATOR)
                .state(
                        "payments:pay",
                        new Payment(
                                purchase.grant(),
                                purchase.fee(),
                                purchase.slice(),
                                purchase.id(),
                                purchase.currency(),
                                purchase.amount(),
                                Cast.OPERATOR,
                                reference(purchase)));
    }

    /** Stands for the bank's reference of a transfer that nobody made; salted, as a real one would be. */
    private Hash reference(Purchase purchase) {
        return Hash.of(setting.plan().salt().bytes(), purchase.id().text().getBytes(StandardCharsets.UTF_8));
    }
}
