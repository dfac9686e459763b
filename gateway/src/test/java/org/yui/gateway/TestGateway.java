package org.yui.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import org.yui.domain.MspId;
import org.yui.domain.content.Blocks;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Grant;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.payment.FeeKind;
import org.yui.gateway.buyer.BuyerDesk;
import org.yui.gateway.buyer.BuyerSetting;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.gateway.catalogue.CatalogueEntry;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.delivery.DeliveryDesk;
import org.yui.gateway.delivery.DeliverySetting;
import org.yui.gateway.delivery.OpeningsShelf;
import org.yui.gateway.delivery.OrderBook;
import org.yui.gateway.http.GatewayServer;
import org.yui.ipfs.FileBlocks;
import org.yui.network.LedgerClient;

/** The operator's gateway over a {@link TestConsortium}, and buyers at it. */
public final class TestGateway implements AutoCloseable {

    public final TestConsortium consortium;
    public final OrderBook book;
    public final OpeningsShelf shelf;
    public final DeliveryDesk desk;
    public final GatewayServer server;

    public TestGateway(TestConsortium consortium) throws Exception {
        this(consortium, consortium::custodian, consortium.blocks);
    }

    public TestGateway(TestConsortium consortium, Function<MspId, Optional<Custodian>> custodians, Blocks blocks)
            throws Exception {
        this.consortium = consortium;
        Path folder = consortium.folder.resolve("gateway");
        book = OrderBook.open(folder);
        shelf = OpeningsShelf.open(folder.resolve("openings"), consortium.facts());
        desk = new DeliveryDesk(
                new DeliverySetting(
                        TestConsortium.CHANNEL,
                        consortium.operator.msp(),
                        consortium.operator.key(),
                        consortium.ledger(consortium.operator),
                        blocks,
                        custodians,
                        consortium.clock,
                        consortium.random),
                book,
                shelf);
        desk.settle();
        server = GatewayServer.start(
                0,
                consortium.tls(consortium.operator),
                new SecureRandom(),
                consortium.engine,
                consortium.facts(),
                desk,
                shelf);
    }

    public GatewayClient client(TestMember member) throws Exception {
        return new GatewayClient(server.uri(), consortium.tls(member), new SecureRandom());
    }

    /** A member's ledger through the relay. */
    public Ledger relayed(GatewayClient client, TestMember member) throws Exception {
        return new LedgerClient(
                client.ledger(),
                consortium.identity(member),
                TestConsortium.CHANNEL,
                consortium.clock,
                new SecureRandom());
    }

    public Buyer buyer(TestMember member) throws Exception {
        return new Buyer(member);
    }

    @Override
    public void close() throws IOException {
        server.close();
        desk.close();
    }

    /** A buyer with its desk and its connection. */
    public final class Buyer implements AutoCloseable {

        public final TestMember member;
        public final GatewayClient client;
        public final FileBlocks blocks;
        public final BuyerDesk desk;

        private Buyer(TestMember member) throws Exception {
            this.member = member;
            Path folder = consortium.folder.resolve("buyer-" + member.msp());
            client = client(member);
            blocks = FileBlocks.open(folder.resolve("blocks"));
            desk = BuyerDesk.open(
                    new BuyerSetting(
                            TestConsortium.CHANNEL,
                            member.msp(),
                            member.key(),
                            member.wrapping(),
                            relayed(client, member),
                            consortium.clock,
                            consortium.random),
                    client,
                    blocks,
                    folder);
        }

        /** Everything up to a grant that lives and whose use is prepaid. */
        public Grant liveGrant(long quota) throws Exception {
            return liveGrant("first", quota);
        }

        public Grant liveGrant(String name, long quota) throws Exception {
            Grant grant = grant(name, quota);
            for (FeeKind fee : FeeKind.values()) {
                var purchase = desk.purchase(grant, fee, 0);
                if (purchase.isPresent()) {
                    consortium.pay(purchase.get());
                }
            }
            return grant;
        }

        public Grant grant(long quota) throws Exception {
            return grant("first", quota);
        }

        public Grant grant(String name, long quota) throws Exception {
            CatalogueEntry entry = client.catalogue().datasets().getLast();
            AccessRequest request =
                    desk.request(name, entry, TestConsortium.PURPOSE, TestConsortium.JAPAN, quota, consortium.use());
            return consortium.decide(request);
        }

        @Override
        public void close() throws IOException {
            desk.close();
            blocks.close();
            client.close();
        }
    }
}
