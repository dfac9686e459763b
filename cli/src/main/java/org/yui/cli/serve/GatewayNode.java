package org.yui.cli.serve;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yui.cli.node.MemberNode;
import org.yui.cli.node.Serving.Listening;
import org.yui.domain.MspId;
import org.yui.domain.signing.KeyPurpose;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.delivery.DeliveryDesk;
import org.yui.gateway.delivery.DeliverySetting;
import org.yui.gateway.delivery.OpeningsShelf;
import org.yui.gateway.delivery.OrderBook;
import org.yui.gateway.evidence.GatewayEvidence;
import org.yui.gateway.evidence.http.GetEvidence;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.follow.BlockFollower;
import org.yui.gateway.http.GatewayServer;
import org.yui.gateway.operations.MeteredCustodian;
import org.yui.ipfs.kubo.KuboClient;
import org.yui.ipfs.kubo.SeveralBlocks;

/** The operator's gateway in a process of its own. */
final class GatewayNode implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayNode.class);

    private final NodeBase base;
    private final List<KuboClient> content;
    private final OrderBook book;
    private final OpeningsShelf shelf;
    private final DeliveryDesk desk;

    private GatewayNode(NodeBase base) throws IOException {
        this.base = base;
        this.content = ContentNodes.all(base.member().configuration());
        SeveralBlocks blocks = base.add(
                new SeveralBlocks(content, failure -> LOG.warn("content is asked elsewhere: {}", failure.text())));
        this.book = OrderBook.open(base.state().resolve("gateway").resolve("book"));
        this.shelf = OpeningsShelf.open(base.state().resolve("gateway").resolve("openings"), base.facts());
        this.desk = base.add(new DeliveryDesk(setting(base, blocks), book, shelf));
    }

    /**
     * Opens its records and listens; the network and the custodians may come later.
     *
     * @param base is closed with this, or if this fails
     */
    static GatewayNode start(NodeBase base, Listening listening) throws IOException {
        try {
            GatewayNode node = new GatewayNode(base);
            node.serve(listening);
            return node;
        } catch (IOException | RuntimeException e) {
            base.closeAfter(e);
            throw e;
        }
    }

    private static DeliverySetting setting(NodeBase base, SeveralBlocks blocks) {
        MemberNode member = base.member();
        Map<MspId, Custodian> custodians = custodians(base);
        return new DeliverySetting(
                member.configuration().channel(),
                member.member(),
                member.keys().signing(KeyPurpose.GATEWAY),
                base.ledger(),
                blocks,
                hospital -> Optional.ofNullable(custodians.get(hospital)),
                member.clock(),
                member.random());
    }

    private static Map<MspId, Custodian> custodians(NodeBase base) {
        Map<MspId, Custodian> custodians = new HashMap<>();
        for (MspId hospital : base.member().configuration().custodians().keySet()) {
            base.member()
                    .custodian(hospital)
                    .ifPresent(c -> custodians.put(hospital, new MeteredCustodian(c, base.metrics())));
        }
        return Map.copyOf(custodians);
    }

    private void serve(Listening listening) throws IOException {
        BlockFollower follower = base.follow(desk::takeBack, shelf::contributions);
        base.add(Upkeep.start(List.of(new Upkeep.Duty("lines left open", settling()))));
        base.operations(
                listening,
                List.of(
                        NodeChecks.ledger(base.service()),
                        NodeChecks.blocks(base.service(), follower),
                        ProjectedLedger.start(base),
                        NodeChecks.anyContent(content),
                        NodeChecks.book(base.folder())));
        Facts facts = base.facts();
        base.add(GatewayServer.start(
                base.https(listening),
                base.service(),
                facts,
                desk,
                shelf,
                base.metrics()::served,
                List.of(GetEvidence.gateway(base.member().member(), facts, new GatewayEvidence(book, facts)))));
    }

    /** Once: what is left open later, the orders themselves settle. */
    private Upkeep.Task settling() {
        return new Upkeep.Task() {
            private boolean settled;

            @Override
            public void run() throws Exception {
                if (!settled) {
                    desk.settle();
                    settled = true;
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        base.close();
    }
}
