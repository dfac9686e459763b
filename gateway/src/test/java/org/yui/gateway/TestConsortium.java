package org.yui.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.yui.domain.Bitmap;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Currency;
import org.yui.domain.DatasetId;
import org.yui.domain.EthicsId;
import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.StudyVersionId;
import org.yui.domain.content.Blocks;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.FeeBasis;
import org.yui.domain.document.LegalForm;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Conclusion;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.member.Approvals;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;
import org.yui.domain.rule.GrantRules;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.use.Duo;
import org.yui.domain.use.ResearchUse;
import org.yui.gateway.custodian.Custodian;
import org.yui.gateway.custodian.CustodianSetting;
import org.yui.gateway.custodian.HospitalCustodian;
import org.yui.gateway.facts.Facts;
import org.yui.gateway.facts.Statements;
import org.yui.gateway.hospital.Batch;
import org.yui.gateway.hospital.HospitalSetting;
import org.yui.gateway.hospital.KeyedStudy;
import org.yui.gateway.hospital.PublicationPlan;
import org.yui.gateway.hospital.Publishing;
import org.yui.ipfs.FileBlocks;
import org.yui.network.embedded.Contracts;
import org.yui.network.embedded.EmbeddedLedger;
import org.yui.network.member.Consortium;
import org.yui.network.member.ConsortiumPlan;
import org.yui.network.member.Identity;
import org.yui.network.member.MutualTls;
import org.yui.network.member.Organisation;
import org.yui.testkit.SettableClock;
import org.yui.vault.CustodyPlan;
import org.yui.vault.DataKey;
import org.yui.vault.Sealer;
import org.yui.vault.container.Container;
import org.yui.vault.container.Instance;

/**
 * A whole consortium in a folder over the embedded ledger: two hospitals with custodians, an operator, a curator, two buyers.
 * Everything real but the images, which are random bytes.
 */
public final class TestConsortium implements AutoCloseable {

    public static final String CHANNEL = "yui-test";
    public static final Code PURPOSE = Code.parse("AI-TRAINING");
    public static final Region JAPAN = Region.parse("JP");

    public final Path folder;
    public final RandomGenerator random;
    public final SettableClock clock = new SettableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    public final TestMember east;
    public final TestMember west;
    public final TestMember operator;
    public final TestMember curator;
    public final TestMember buyer;
    public final TestMember rival;
    public final EmbeddedLedger engine;
    public final Blocks blocks;
    private final Consortium consortium;
    private final EthicsApproval eastEthics;
    private final EthicsApproval westEthics;
    private final ConsentPolicy policy = new ConsentPolicy(
            LegalForm.APPI_ANONYMISED,
            List.of(PURPOSE, Duo.GENERAL_RESEARCH),
            List.of(),
            List.of(JAPAN),
            null,
            null,
            List.of());
    private final Map<MspId, HospitalCustodian> custodians = new HashMap<>();
    private final Map<MspId, Publishing> publishing = new HashMap<>();

    /** Training a model of general research, for as long as the terms give. */
    public ResearchUse use() {
        return new ResearchUse(
                List.of(Duo.METHOD_DEVELOPMENT),
                List.of(),
                List.of(PURPOSE),
                true,
                List.of(),
                null,
                null,
                30,
                clock.instant().plus(Duration.ofDays(14)));
    }

    public TestConsortium(Path folder, RandomGenerator random) throws Exception {
        this.folder = folder;
        this.random = random;
        east = TestMember.of("EastHospital", Role.HOSPITAL, KeyPurpose.CUSTODIAN, random);
        west = TestMember.of("WestHospital", Role.HOSPITAL, KeyPurpose.CUSTODIAN, random);
        operator = TestMember.of("Operator", Role.OPERATOR, KeyPurpose.GATEWAY, random);
        curator = TestMember.of("Curator", Role.CURATOR, KeyPurpose.CHECKPOINT, random);
        buyer = TestMember.of("Buyer", Role.BUYER, KeyPurpose.ORDER, random);
        rival = TestMember.of("Rival", Role.BUYER, KeyPurpose.ORDER, random);
        TestMember committee = TestMember.of("Committee", Role.ETHICS_COMMITTEE, KeyPurpose.CHECKPOINT, random);
        consortium = Consortium.open(
                folder.resolve("consortium"),
                new ConsortiumPlan(
                        organisations(east, west), organisations(operator, curator, buyer, rival, committee)),
                clock,
                new SecureRandom());
        engine = EmbeddedLedger.open(
                folder.resolve("ledger"), CHANNEL, consortium, Contracts.ofYui(), clock, new SecureRandom());
        blocks = FileBlocks.open(folder.resolve("blocks"));
        for (TestMember member : List.of(east, west, operator, curator, buyer, rival, committee)) {
            admit(member.fact());
        }
        eastEthics = ethics(committee, east);
        westEthics = ethics(committee, west);
        state(east, "documents:policy", policy);
        for (TestMember hospital : List.of(east, west)) {
            openCustodian(hospital);
            openPublishing(hospital);
        }
    }

    private static List<Organisation> organisations(TestMember... members) {
        return Arrays.stream(members)
                .map(m -> new Organisation(m.msp(), m.msp().text()))
                .toList();
    }

    private void admit(Member member) throws Exception {
        Hash hash = Hash.of(Json.bytes(member));
        for (TestMember founder : List.of(east, west)) {
            approve(founder, hash);
        }
        state(east, "members:admit", member);
    }

    private void approve(TestMember member, Hash subject) throws Exception {
        ledger(member).submit("approvals:approve", Json.write(new Approvals(List.of(subject))));
    }

    private EthicsApproval ethics(TestMember committee, TestMember hospital) throws Exception {
        EthicsApproval approval = new EthicsApproval(
                EthicsId.random(random),
                committee.msp(),
                hospital.msp(),
                clock.instant().minus(Duration.ofDays(1)),
                clock.instant().plus(Duration.ofDays(365)));
        state(committee, "ethics:state", approval);
        return approval;
    }

    public <T extends Record & Fact> void state(TestMember member, String function, T fact) throws Exception {
        new Statements(ledger(member)).state(function, fact);
    }

    public Ledger ledger(TestMember member) throws IOException {
        return engine.as(member.msp());
    }

    public Facts facts() throws IOException {
        return new Facts(ledger(operator));
    }

    public MutualTls tls(TestMember member) throws IOException {
        return consortium.tls(member.msp());
    }

    public Identity identity(TestMember member) throws IOException {
        return consortium.client(member.msp());
    }

    public HospitalCustodian openCustodian(TestMember hospital) throws Exception {
        HospitalCustodian before = custodians.remove(hospital.msp());
        if (before != null) {
            before.close();
        }
        HospitalCustodian custodian =
                HospitalCustodian.open(custodianSetting(hospital, ledger(hospital)), custodianFolder(hospital));
        custodian.settle();
        custodians.put(hospital.msp(), custodian);
        return custodian;
    }

    public CustodianSetting custodianSetting(TestMember hospital, Ledger ledger) {
        return new CustodianSetting(
                CHANNEL, hospital.msp(), hospital.key(), hospital.wrapping(), ledger, clock, random);
    }

    public Path custodianFolder(TestMember hospital) {
        return folder.resolve("custodian-" + hospital.msp());
    }

    public Optional<Custodian> custodian(MspId hospital) {
        return Optional.ofNullable(custodians.get(hospital));
    }

    public HospitalCustodian custodian(TestMember hospital) {
        return custodians.get(hospital.msp());
    }

    public Publishing openPublishing(TestMember hospital) throws Exception {
        Publishing before = publishing.remove(hospital.msp());
        if (before != null) {
            before.close();
        }
        Publishing opened = Publishing.open(
                hospitalSetting(hospital, ledger(hospital)), folder.resolve("hospital-" + hospital.msp()));
        publishing.put(hospital.msp(), opened);
        return opened;
    }

    public HospitalSetting hospitalSetting(TestMember hospital, Ledger ledger) {
        return new HospitalSetting(
                CHANNEL, hospital.msp(), hospital.key(), hospital.wrapping(), ledger, blocks, this::custodian, random);
    }

    public Publishing publishing(TestMember hospital) {
        return publishing.get(hospital.msp());
    }

    /** Seals studies of random files and publishes them as one contribution. */
    public PublicationPlan contribute(TestMember hospital, int studies, int bytesEach) throws Exception {
        return publishing(hospital).publish("batch", () -> batch(hospital, studies, bytesEach));
    }

    /** As {@link #contribute(TestMember, int, int)}, one study of several instances. */
    public PublicationPlan contributeOne(TestMember hospital, int instances, int bytesEach) throws Exception {
        return publishing(hospital)
                .publish("batch", () -> batch(hospital, List.of(seal(hospital, 0, instances, bytesEach))));
    }

    public Batch batch(TestMember hospital, int studies, int bytesEach) throws IOException {
        List<KeyedStudy> sealed = new ArrayList<>();
        for (int i = 0; i < studies; i++) {
            sealed.add(seal(hospital, i, 1, bytesEach));
        }
        return batch(hospital, sealed);
    }

    private Batch batch(TestMember hospital, List<KeyedStudy> sealed) {
        EthicsApproval ethics = hospital == east ? eastEthics : westEthics;
        return new Batch(
                ethics.id(),
                policy.hash(),
                LegalForm.APPI_ANONYMISED,
                JAPAN,
                CustodyPlan.ownerAlone(hospital.msp(), 1),
                sealed,
                Hash.of(),
                List.of(Hash.of(new byte[] {1})),
                TestManifest::new);
    }

    private KeyedStudy seal(TestMember hospital, int number, int instances, int bytes) throws IOException {
        List<Instance> files = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
            String more = i == 0 ? "" : "-" + i;
            Path file = originals(hospital).resolve("study-" + number + more + ".dcm");
            Files.createDirectories(file.getParent());
            byte[] content = new byte[bytes];
            random.nextBytes(content);
            Files.write(file, content);
            files.add(new Instance("image" + more + ".dcm", file, "1.2.3." + number + more.replace('-', '.')));
        }
        Container container = Container.plan(StudyVersionId.random(random), Code.parse("CT"), null, files);
        DataKey key = DataKey.random(random);
        return new KeyedStudy(new Sealer(CHANNEL, blocks).seal(container, key), key, "{}");
    }

    /** The files before sealing, {@code study-<index>.dcm}. */
    public Path originals(TestMember hospital) {
        return folder.resolve("originals-" + hospital.msp());
    }

    /** A dataset of everything in these contributions. */
    public Dataset publish(int quota, MinorUnits accessFee, PublicationPlan... plans) throws Exception {
        ShareScheme scheme = new ShareScheme(
                List.of(new Share(east.msp(), ShareScheme.WHOLE / 2), new Share(west.msp(), ShareScheme.WHOLE / 2)));
        Terms terms = new Terms(
                List.of(PURPOSE, Duo.GENERAL_RESEARCH),
                List.of(),
                List.of(JAPAN),
                quota,
                quota,
                30,
                FeeBasis.COMMERCIAL,
                List.of());
        Tariff tariff = new Tariff(Currency.parse("JPY"), 0, accessFee, new MinorUnits(1000), 1);
        state(curator, "documents:scheme", scheme);
        state(curator, "documents:terms", terms);
        state(curator, "documents:tariff", tariff);
        List<Choice> choices = Arrays.stream(plans)
                .map(p -> new Choice(
                        p.contribution().id(), Bitmap.firstN(p.contribution().studies()), scheme.hash()))
                .toList();
        Dataset dataset = new Dataset(
                DatasetId.random(random),
                1,
                "CT of the test",
                curator.msp(),
                choices,
                terms.hash(),
                tariff.hash(),
                scheme.hash(),
                List.of(),
                east.msp());
        approve(east, dataset.hash());
        state(curator, "datasets:publish", dataset);
        return dataset;
    }

    /** Both hospitals approve and somebody concludes. */
    public Grant decide(AccessRequest request) throws Exception {
        Dataset dataset = facts().find(Dataset.key(request.dataset(), request.version()), Dataset.class)
                .orElseThrow();
        for (TestMember hospital : List.of(east, west)) {
            decide(request, dataset, hospital);
        }
        String grant = ledger(operator)
                .submit("grants:conclude", Json.write(new Conclusion(request.id())))
                .payload();
        return Json.read(grant, Grant.class);
    }

    private void decide(AccessRequest request, Dataset dataset, TestMember hospital) throws Exception {
        Set<ContributionId> own = new HashSet<>();
        for (Choice choice : dataset.choices()) {
            facts().contribution(choice.contribution())
                    .filter(c -> c.hospital().equals(hospital.msp()))
                    .ifPresent(c -> own.add(c.id()));
        }
        if (!own.isEmpty()) {
            state(
                    hospital,
                    "grants:decide",
                    new Decision(
                            request.id(),
                            hospital.msp(),
                            request.hash(),
                            true,
                            GrantRules.schemes(dataset, own),
                            Code.parse("OK")));
        }
    }

    /** The operator states that the money of a purchase came in. */
    public void pay(Purchase purchase) throws Exception {
        state(
                operator,
                "payments:pay",
                new Payment(
                        purchase.grant(),
                        purchase.fee(),
                        purchase.slice(),
                        purchase.id(),
                        purchase.currency(),
                        purchase.amount(),
                        operator.msp(),
                        Hash.of(new byte[] {7})));
    }

    /** Whether a payment of this kind stands. */
    public boolean isPaid(Grant grant, FeeKind fee) throws LedgerException, IOException {
        return facts().payment(grant.id(), fee, 0).isPresent();
    }

    @Override
    public void close() throws IOException {
        for (Publishing each : publishing.values()) {
            each.close();
        }
        for (HospitalCustodian each : custodians.values()) {
            each.close();
        }
        blocks.close();
        engine.close();
    }
}
