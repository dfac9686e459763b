package org.yui.audit.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yui.audit.fact.FactStore;
import org.yui.audit.report.FindingClass;
import org.yui.audit.report.UnusedLine;
import org.yui.audit.signature.SignedStatements;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.OrderId;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;

/** The buyers' signed orders. Every file in the folder is read; that each has lines on the log is checked at the end. */
final class Orders {

    private final EvidenceReader files;
    private final FactStore facts;
    private final String channel;
    private final Map<OrderId, Order> orders = new LinkedHashMap<>();
    private final Map<OrderId, Set<OrderedStudy>> lined = new HashMap<>();

    private Orders(EvidenceReader files, FactStore facts, String channel) {
        this.files = files;
        this.facts = facts;
        this.channel = channel;
    }

    /** An order and the hash of its signed body. */
    record Order(DeliveryOrder order, Hash bodyHash) {}

    static Orders check(EvidenceReader files, FactStore facts, String channel) {
        Orders orders = new Orders(files, facts, channel);
        files.left().forEach(orders::read);
        return orders;
    }

    private void read(String name) {
        files.read(name, Signed.class).ifPresent(s -> signed(name, s));
    }

    private void signed(String name, Signed signed) {
        DeliveryOrder order;
        try {
            order = Json.readCanonical(signed.body(), DeliveryOrder.class);
        } catch (MalformedJsonException e) {
            files.find(FindingClass.INTEGRITY, name, "found a signed body that is no order: " + e.getMessage());
            return;
        }
        files.require(
                name.equals(order.id().text() + ".json"),
                FindingClass.INTEGRITY,
                name,
                "found another order than the file is named by");
        files.require(
                order.channel().equals(channel), FindingClass.INTEGRITY, name, "found an order for another channel");
        files.require(
                isByBuyer(signed, order.buyer()),
                FindingClass.AUTHORISATION,
                name,
                "found a signature that is not by the buyer's order key");
        Optional<Grant> grant = facts.get(Grant.key(order.grant()), Grant.class);
        files.require(
                grant.filter(g -> g.buyer().equals(order.buyer()))
                        .filter(g -> Hash.of(Json.bytes(g)).equals(order.grantHash()))
                        .isPresent(),
                FindingClass.AUTHORISATION,
                name,
                "found an order that does not name a grant of its buyer by its hash");
        orders.put(
                order.id(), new Order(order, Hash.of(signed.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    private boolean isByBuyer(Signed signed, MspId buyer) {
        return signed.signer().equals(buyer)
                && Signers.anyEpoch(facts, buyer).anyMatch(m -> SignedStatements.holds(signed, KeyPurpose.ORDER, m));
    }

    /** Whether an order that is there has this line's study and hash; notes that the study has a line. */
    boolean has(OrderLine line) {
        Order order = orders.get(line.order());
        lined.computeIfAbsent(line.order(), o -> new HashSet<>()).add(line.study());
        return order != null
                && order.bodyHash().equals(line.orderHash())
                && order.order().grant().equals(line.grant())
                && order.order().studies().contains(line.study());
    }

    /** Names orders without a line; gives the studies that were ordered but never committed. */
    List<UnusedLine> finish() {
        files.finish();
        for (OrderId each : orders.keySet()) {
            files.require(
                    lined.containsKey(each),
                    FindingClass.EXISTENCE,
                    each.text() + ".json",
                    "found an order of which no line is on the log, expected at least one");
        }
        return orders.values().stream()
                .flatMap(o -> uncommitted(o.order()).stream())
                .toList();
    }

    private List<UnusedLine> uncommitted(DeliveryOrder order) {
        Set<OrderedStudy> committed = lined.getOrDefault(order.id(), Set.of());
        return order.studies().stream()
                .filter(s -> !committed.contains(s))
                .map(s -> new UnusedLine(order.grant(), null, null, order.id(), s, UnusedLine.State.UNCOMMITTED))
                .toList();
    }
}
