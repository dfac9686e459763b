package org.yui.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yui.cli.node.OpenThings;
import org.yui.cli.node.Participant;
import org.yui.cli.stage.Contributing;
import org.yui.cli.stage.Giving;
import org.yui.cli.stage.Placing;
import org.yui.domain.MspId;
import org.yui.domain.content.Cid;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.signing.KeyPurpose;
import org.yui.gateway.RefusalException;
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
import org.yui.gateway.evidence.EvidenceExport;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.hospital.CustodyChoice;
import org.yui.gateway.hospital.HospitalSetting;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.gateway.hospital.Publishing;
import org.yui.gateway.http.GatewayServer;
import org.yui.imaging.CollectionReport;
import org.yui.ipfs.FileBlocks;
import org.yui.network.LedgerClient;
import org.yui.network.block.BlockFolder;

/** What runs in organisations' houses, here all in one process: custodians, the gateway, the hospitals' and buyer's desks. */
final class EmbeddedNodes implements Nodes {

    private final EmbeddedNetwork network;
    private final Setting setting;
    private final OpenThings open = new OpenThings();
    private final Map<MspId, HospitalCustodian> custodians = new LinkedHashMap<>();
    private final Map<MspId, Publishing> publishing = new LinkedHashMap<>();
    private final OrderBook orders;
    private final GatewayServer gateway;

    EmbeddedNodes(EmbeddedNetwork network, int port) throws IOException, LedgerException {
        this.network = network;
        this.setting = network.setting();
        try {
            for (MspId hospital : network.cast().hospitals()) {
                HospitalCustodian custodian = open.add(custodian(hospital));
                custodian.settle();
                custodians.put(hospital, custodian);
            }
            for (MspId hospital : network.cast().hospitals()) {
                publishing.put(hospital, open.add(publishing(hospital)));
            }
            this.orders = open.add(OrderBook.open(setting.folder().gateway().resolve("book")));
            this.gateway = open.add(gateway(port));
        } catch (IOException | LedgerException | RuntimeException e) {
            open.closeAfter(e);
            throw e;
        }
    }

    private HospitalCustodian custodian(MspId hospital) throws IOException {
        Participant self = network.participant(hospital);
        return HospitalCustodian.open(
                new CustodianSetting(
                        self.channel(),
                        hospital,
                        self.keys().signing(KeyPurpose.CUSTODIAN),
                        self.keys().wrapping(),
                        self.ledger(),
                        setting.clock(),
                        setting.random()),
                self.folder().resolve("custodian"));
    }

    private Publishing publishing(MspId hospital) throws IOException {
        Participant self = network.participant(hospital);
        return Publishing.open(
                new HospitalSetting(
                        self.channel(),
                        hospital,
                        self.keys().signing(KeyPurpose.CUSTODIAN),
                        self.keys().wrapping(),
                        self.ledger(),
                        network.blocks(),
                        this::custodianOf,
                        setting.random()),
                self.folder().resolve("publishing"));
    }

    private GatewayServer gateway(int port) throws IOException, LedgerException {
        Participant operator = network.participant(network.cast().operator());
        Facts facts = operator.facts();
        OpeningsShelf shelf = OpeningsShelf.open(setting.folder().gateway().resolve("openings"), facts);
        DeliveryDesk desk = open.add(new DeliveryDesk(
                new DeliverySetting(
                        operator.channel(),
                        operator.msp(),
                        operator.keys().signing(KeyPurpose.GATEWAY),
                        operator.ledger(),
                        network.blocks(),
                        this::custodianOf,
                        setting.clock(),
                        setting.random()),
                orders,
                shelf));
        desk.settle();
        return GatewayServer.start(
                port, network.consortium().tls(operator.msp()), setting.random(), network.engine(), facts, desk, shelf);
    }

    private Optional<Custodian> custodianOf(MspId member) {
        return Optional.ofNullable(custodians.get(member));
    }

    private Publishing publishingOf(MspId hospital) {
        Publishing found = publishing.get(hospital);
        if (found == null) {
            throw new IllegalArgumentException("no such hospital takes part: " + hospital);
        }
        return found;
    }

    @Override
    public PublicationPlan contribute(MspId hospital, String name, Giving giving, List<CollectionReport> reports)
            throws IOException, LedgerException, RefusalException {
        PublicationPlan plan = new Contributing(
                        network.participant(hospital), publishingOf(hospital), network.blocks(), Placing.AS_IT_LIES)
                .run(
                        name,
                        giving,
                        reports,
                        CustodyChoice.usual(hospital, network.cast().hospitals()));
        removeOrphans();
        return plan;
    }

    /** A hospital that comes later has sealed nothing yet but what a kill left. */
    private void removeOrphans() throws IOException {
        Set<Cid> wanted = new HashSet<>();
        for (Publishing each : publishing.values()) {
            each.published()
                    .forEach(p -> p.openings().forEach(o -> wanted.add(o.leaf().cid())));
        }
        for (Cid root : network.blocks().roots()) {
            if (!wanted.contains(root)) {
                network.blocks().remove(root);
            }
        }
    }

    @Override
    public GatewayClient client(MspId member) throws IOException {
        return open.add(new GatewayClient(gateway.uri(), network.consortium().tls(member), setting.random()));
    }

    @Override
    public BuyerDesk buyer() throws IOException {
        Participant self = network.participant(network.cast().buyer());
        GatewayClient client = client(self.msp());
        Ledger ledger = new LedgerClient(
                client.ledger(),
                network.consortium().client(self.msp()),
                self.channel(),
                setting.clock(),
                setting.random());
        BuyerSetting buyer = new BuyerSetting(
                self.channel(),
                self.msp(),
                self.keys().signing(KeyPurpose.ORDER),
                self.keys().wrapping(),
                ledger,
                setting.clock(),
                setting.random());
        FileBlocks downloads = open.add(FileBlocks.open(self.folder().resolve("downloads")));
        return open.add(BuyerDesk.open(buyer, client, downloads, self.folder().resolve("desk")));
    }

    @Override
    public void gather(Path evidence, long height) throws IOException, LedgerException {
        copyBlocks(evidence);
        EvidenceExport export = new EvidenceExport(evidence);
        export.gateway(orders, network.participant(network.cast().operator()).facts());
        for (MspId hospital : network.cast().hospitals()) {
            export.hospital(
                    publishingOf(hospital), network.participant(hospital).facts());
        }
        for (HospitalCustodian custodian : custodians.values()) {
            export.custodian(custodian);
        }
        org.yui.cli.stage.Gathering.statements(
                network.participant(network.cast().operator()), evidence);
    }

    private void copyBlocks(Path target) throws IOException {
        Path from = BlockFolder.of(setting.folder().ledger(), EmbeddedNetwork.CHANNEL)
                .path();
        Path to = BlockFolder.of(target, EmbeddedNetwork.CHANNEL).path();
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
