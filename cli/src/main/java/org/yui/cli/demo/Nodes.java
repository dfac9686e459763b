package org.yui.cli.demo;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yui.domain.MspId;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.gateway.buyer.BuyerDesk;
import org.yui.gateway.buyer.BuyerSetting;
import org.yui.gateway.buyer.GatewayClient;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.CustodianSetting;
import org.yui.gateway.custodian.HospitalCustodian;
import org.yui.gateway.delivery.DeliveryDesk;
import org.yui.gateway.delivery.DeliverySetting;
import org.yui.gateway.delivery.OpeningsShelf;
import org.yui.gateway.delivery.OrderBook;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.hospital.HospitalSetting;
import org.yui.gateway.hospital.Publishing;
import org.yui.gateway.http.GatewayServer;
import org.yui.ipfs.FileBlocks;
import org.yui.network.LedgerClient;

/** What runs in organisations' houses, here all in one process: custodians, the gateway, the hospitals' and buyer's desks. */
final class Nodes implements Closeable {

    private final Setting setting;
    private final Deque<Closeable> open = new ArrayDeque<>();
    private final Map<MspId, HospitalCustodian> custodians = new LinkedHashMap<>();
    private final Map<MspId, Publishing> publishing = new LinkedHashMap<>();
    private final OrderBook orders;
    private final GatewayServer gateway;

    private Nodes(Setting setting, int port) throws IOException, LedgerException {
        this.setting = setting;
        try {
            for (MspId hospital : setting.cast().hospitals()) {
                HospitalCustodian custodian = opened(custodian(hospital));
                custodian.settle();
                custodians.put(hospital, custodian);
            }
            for (MspId hospital : setting.cast().hospitals()) {
                publishing.put(hospital, opened(publishing(hospital)));
            }
            this.orders = opened(OrderBook.open(setting.folder().gateway().resolve("book")));
            this.gateway = opened(gateway(port));
        } catch (IOException | LedgerException | RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    static Nodes open(Setting setting, int port) throws IOException, LedgerException {
        return new Nodes(setting, port);
    }

    private <T extends Closeable> T opened(T node) {
        open.push(node);
        return node;
    }

    private HospitalCustodian custodian(MspId hospital) throws IOException {
        MemberKeys keys = setting.keys(hospital);
        return HospitalCustodian.open(
                new CustodianSetting(
                        Setting.CHANNEL,
                        hospital,
                        keys.signing(KeyPurpose.CUSTODIAN),
                        keys.wrapping(),
                        setting.ledger(hospital),
                        setting.clock(),
                        setting.random()),
                setting.folder().member(hospital).resolve("custodian"));
    }

    private Publishing publishing(MspId hospital) throws IOException {
        return Publishing.open(
                new HospitalSetting(
                        Setting.CHANNEL,
                        hospital,
                        setting.keys(hospital).signing(KeyPurpose.CUSTODIAN),
                        setting.ledger(hospital),
                        setting.blocks(),
                        this::custodianOf,
                        setting.random()),
                setting.folder().member(hospital).resolve("publishing"));
    }

    private GatewayServer gateway(int port) throws IOException, LedgerException {
        Ledger ledger = setting.ledger(Cast.OPERATOR);
        Facts facts = new Facts(ledger);
        OpeningsShelf shelf = OpeningsShelf.open(setting.folder().gateway().resolve("openings"), facts);
        DeliveryDesk desk = opened(new DeliveryDesk(
                new DeliverySetting(
                        Setting.CHANNEL,
                        Cast.OPERATOR,
                        setting.keys(Cast.OPERATOR).signing(KeyPurpose.GATEWAY),
                        ledger,
                        setting.blocks(),
                        this::custodianOf,
                        setting.clock(),
                        setting.random()),
                orders,
                shelf));
        desk.settle();
        return GatewayServer.start(
                port, setting.consortium().tls(Cast.OPERATOR), setting.random(), setting.engine(), facts, desk, shelf);
    }

    private Optional<Custodian> custodianOf(MspId member) {
        return Optional.ofNullable(custodians.get(member));
    }

    Map<MspId, HospitalCustodian> custodians() {
        return custodians;
    }

    Publishing publishingOf(MspId hospital) {
        Publishing found = publishing.get(hospital);
        if (found == null) {
            throw new IllegalArgumentException("no such hospital takes part: " + hospital);
        }
        return found;
    }

    OrderBook orders() {
        return orders;
    }

    /** The gateway as a member reaches it: over HTTPS, with the member's certificate. */
    GatewayClient client(MspId member) throws IOException {
        return opened(new GatewayClient(gateway.uri(), setting.consortium().tls(member), setting.random()));
    }

    /** The buyer's desk, which knows the ledger through the gateway only. */
    BuyerDesk buyer(GatewayClient client) throws IOException {
        MemberKeys keys = setting.keys(Cast.BUYER);
        Ledger ledger = new LedgerClient(
                client.ledger(),
                setting.consortium().client(Cast.BUYER),
                Setting.CHANNEL,
                setting.clock(),
                setting.random());
        BuyerSetting buyer = new BuyerSetting(
                Setting.CHANNEL,
                Cast.BUYER,
                keys.signing(KeyPurpose.ORDER),
                keys.wrapping(),
                ledger,
                setting.clock(),
                setting.random());
        FileBlocks downloads =
                opened(FileBlocks.open(setting.folder().member(Cast.BUYER).resolve("downloads")));
        return opened(BuyerDesk.open(
                buyer, client, downloads, setting.folder().member(Cast.BUYER).resolve("desk")));
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void closeAfter(Exception cause) {
        try {
            close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
