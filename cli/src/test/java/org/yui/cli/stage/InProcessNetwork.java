package org.yui.cli.stage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.yui.cli.demo.Cast;
import org.yui.cli.node.MemberKeys;
import org.yui.cli.node.OpenThings;
import org.yui.domain.MspId;
import org.yui.domain.content.Cid;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerFact;
import org.yui.domain.member.Role;
import org.yui.domain.signing.KeyPurpose;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.CustodianSetting;
import org.yui.gateway.custodian.HospitalCustodian;
import org.yui.gateway.delivery.DeliveryDesk;
import org.yui.gateway.delivery.DeliverySetting;
import org.yui.gateway.delivery.OpeningsShelf;
import org.yui.gateway.delivery.OrderBook;
import org.yui.gateway.evidence.GatewayEvidence;
import org.yui.gateway.evidence.http.GetEvidence;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.http.GatewayServer;
import org.yui.gateway.http.HttpsSetting;
import org.yui.gateway.pin.PinBook;
import org.yui.gateway.pin.PinDesk;
import org.yui.gateway.pin.Pinning;
import org.yui.gateway.pin.TakeDowns;
import org.yui.gateway.remote.CustodianServer;
import org.yui.gateway.remote.PostPin;
import org.yui.network.block.BlockFacts;
import org.yui.network.embedded.Contracts;
import org.yui.network.embedded.EmbeddedLedger;
import org.yui.network.member.Consortium;
import org.yui.vault.KeyFolder;

/**
 * Two hospitals' custodians and content nodes and the operator's gateway over the embedded ledger, all in this process, and a
 * {@code yui.yaml} for each member: so that commands work on nodes as they would on real ones.
 */
public final class InProcessNetwork implements AutoCloseable {

    private static final String CHANNEL = "yui";
    private static final Cast CAST = new Cast(2);

    private final Path folder;
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(passed.get());
    private final SecureRandom random = new SecureRandom();
    private final OpenThings open = new OpenThings();
    private final Consortium consortium;
    private final EmbeddedLedger ledger;
    private final Map<MspId, FakeKubo> content = new HashMap<>();
    private final Map<MspId, URI> custodians = new TreeMap<>();
    private final Map<MspId, Custodian> inProcess = new HashMap<>();
    private final URI gateway;

    public InProcessNetwork(Path folder) throws Exception {
        this.folder = folder;
        consortium = Consortium.open(folder.resolve("consortium"), CAST.consortium(), clock, random);
        ledger = EmbeddedLedger.open(folder.resolve("ledger"), CHANNEL, consortium, Contracts.ofYui(), clock, random);
        open.add(ledger::close);
        for (MspId hospital : CAST.hospitals()) {
            content.put(hospital, open.add(new FakeKubo()));
        }
        for (MspId hospital : CAST.hospitals()) {
            custodians.put(hospital, custodian(hospital).uri());
        }
        gateway = gateway().uri();
        for (Cast.Part part : CAST.all()) {
            configure(part);
        }
    }

    /** The clock of all within, of which the commands know nothing. */
    InstantSource clock() {
        return clock;
    }

    /** Lets time go by at once. */
    void pass(Duration time) {
        passed.updateAndGet(time::plus);
    }

    public Path config(String member) {
        return home(new MspId(member)).resolve("yui.yaml");
    }

    /** Where a member keeps its own records. */
    Path state(String member) {
        return home(new MspId(member)).resolve("state");
    }

    FakeKubo content(String hospital) {
        return content.get(new MspId(hospital));
    }

    public Ledger ledger(String member) throws IOException {
        return ledger.as(new MspId(member));
    }

    /** What stands on the ledger, in the order of the log. */
    public List<LedgerFact> facts() throws IOException, LedgerException {
        List<LedgerFact> facts = new ArrayList<>();
        for (long block = 0; block < ledger.height(); block++) {
            facts.addAll(BlockFacts.of(ledger.block(block)));
        }
        return facts;
    }

    private Path home(MspId member) {
        return folder.resolve("consortium/members").resolve(member.text());
    }

    private MemberKeys keys(MspId member, Role role) throws IOException {
        return MemberKeys.open(KeyFolder.at(home(member).resolve("keys")), role, random);
    }

    private HttpsSetting https(MspId member) throws IOException {
        return HttpsSetting.loopback(0, consortium.tls(member), random);
    }

    private CustodianServer custodian(MspId hospital) throws IOException {
        MemberKeys keys = keys(hospital, Role.HOSPITAL);
        Facts facts = new Facts(ledger.as(hospital));
        HospitalCustodian custodian = open.add(HospitalCustodian.open(
                new CustodianSetting(
                        CHANNEL,
                        hospital,
                        keys.signing(KeyPurpose.CUSTODIAN),
                        keys.wrapping(),
                        ledger.as(hospital),
                        clock,
                        random),
                folder.resolve("custodian-" + hospital)));
        inProcess.put(hospital, custodian);
        Pinning pinning = pinning(hospital);
        PinDesk pins = new PinDesk(
                facts,
                PinBook.open(folder.resolve("pins-" + hospital)),
                pinning,
                TakeDowns.open(folder.resolve("takedowns-" + hospital), pinning));
        return open.add(CustodianServer.start(
                https(hospital),
                custodian,
                facts,
                List.of(new PostPin(pins, () -> {}), GetEvidence.custodian(hospital, facts, custodian))));
    }

    /** The swarm of two: what the one has not, the other is asked for. */
    private Pinning pinning(MspId hospital) {
        return new Pinning() {
            @Override
            public void pin(Cid root, long size) throws IOException {
                for (FakeKubo other : content.values()) {
                    if (other.has(root)) {
                        content.get(hospital).pin(root, other);
                    }
                }
            }

            @Override
            public void takeDown(Cid root) {
                content.get(hospital).remove(root);
            }
        };
    }

    private GatewayServer gateway() throws Exception {
        MspId operator = CAST.operator();
        Facts facts = new Facts(ledger.as(operator));
        OrderBook book = open.add(OrderBook.open(folder.resolve("book")));
        OpeningsShelf shelf = OpeningsShelf.open(folder.resolve("openings"), facts);
        DeliveryDesk desk = open.add(new DeliveryDesk(
                new DeliverySetting(
                        CHANNEL,
                        operator,
                        keys(operator, Role.OPERATOR).signing(KeyPurpose.GATEWAY),
                        ledger.as(operator),
                        content.get(CAST.hospitals().getLast()),
                        hospital -> Optional.ofNullable(inProcess.get(hospital)),
                        clock,
                        random),
                book,
                shelf));
        return open.add(GatewayServer.start(
                https(operator),
                ledger,
                facts,
                desk,
                shelf,
                _ -> {},
                List.of(GetEvidence.gateway(operator, facts, new GatewayEvidence(book, facts)))));
    }

    private void configure(Cast.Part part) throws IOException {
        StringBuilder yaml = new StringBuilder("channel: yui\nidentity: client\ntls: tls\nmembers: ../../public\n")
                .append("keys: keys\nstate: state\nmember: " + part.msp() + "\n")
                .append("role: "
                        + part.role().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "\n")
                .append("gateway: " + gateway + "\nledger: {gateway: \"" + gateway + "\"}\n");
        if (part.role() == Role.HOSPITAL) {
            Path token = home(part.msp()).resolve("kubo.token");
            Files.createFile(token, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(token, "bearer:secret");
            MspId partner = CAST.hospitals().stream()
                    .filter(h -> !h.equals(part.msp()))
                    .findFirst()
                    .orElseThrow();
            yaml.append("partner: " + partner + "\ncustodians:\n");
            custodians.forEach((msp, uri) -> yaml.append("  " + msp + ": " + uri + "\n"));
            yaml.append("blocks:\n  - {api: \"" + content.get(part.msp()).api() + "\", token: kubo.token, member: "
                    + part.msp() + "}\n");
        }
        Files.writeString(config(part.msp().text()), yaml);
    }

    /** The CA of every member, in PEM, which its own systems trust. */
    public Path authority(String member) {
        return folder.resolve("consortium/public").resolve(member + ".pem");
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
