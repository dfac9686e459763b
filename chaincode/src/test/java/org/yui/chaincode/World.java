package org.yui.chaincode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Bitmap;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Currency;
import org.yui.domain.DatasetId;
import org.yui.domain.EthicsId;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.PurchaseId;
import org.yui.domain.Region;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Deidentification;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
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
import org.yui.domain.member.Approvals;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.KeyUse;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Lease;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;
import org.yui.domain.rule.Refusal;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.SigningKey;
import org.yui.domain.use.Condition;
import org.yui.domain.use.Duo;
import org.yui.domain.use.ResearchUse;

/**
 * A small consortium and its facts: two hospitals give ten studies each, a curator chooses eight of each, a buyer takes ten
 * lines in slices of four. Each {@code ...Done} method brings the ledger to where that fact stands.
 */
final class World {

    static final MspId HOSPITAL_A = new MspId("HospitalA");
    static final MspId HOSPITAL_B = new MspId("HospitalB");
    static final MspId HOSPITAL_C = new MspId("HospitalC");
    static final MspId CURATOR = new MspId("Curator");
    static final MspId OPERATOR = new MspId("Operator");
    static final MspId BUYER = new MspId("Buyer");
    static final MspId COMMITTEE = new MspId("Committee");
    static final MspId STRANGER = new MspId("Stranger");

    /** Until when owners may decide: two weeks from the ledger's time. */
    static final Instant DECIDED = Instant.parse("2026-12-07T09:00:00Z");

    static final SigningKey CHECKPOINT_KEY = SigningKey.generate();
    private static final SigningKey CUSTODIAN_KEY = SigningKey.generate();

    final MemoryLedger ledger = new MemoryLedger();
    private final Random random = new Random(1);

    final Member hospitalA = hospital(HOSPITAL_A);
    final EthicsApproval ethicsA = ethics(HOSPITAL_A);
    final EthicsApproval ethicsB = ethics(HOSPITAL_B);
    final ConsentPolicy policy;
    final Terms terms = new Terms(
            List.of(new Code("AI-TRAINING"), new Code("CURATION"), new Code("DUO:0000006")),
            List.of(new Code("RE-IDENTIFICATION"), new Code("RESALE")),
            List.of(new Region("JP")),
            12,
            4,
            30,
            FeeBasis.COMMERCIAL,
            List.of(Condition.of(Duo.PUBLICATION)));
    final Tariff tariff = new Tariff(new Currency("JPY"), 0, new MinorUnits(10_000), new MinorUnits(1_000), 3);
    final ShareScheme accessScheme = scheme(HOSPITAL_A, 450_000_000, HOSPITAL_B, 450_000_000);
    final ShareScheme schemeA =
            new ShareScheme(List.of(new Share(HOSPITAL_A, 900_000_000), new Share(OPERATOR, 100_000_000)));
    final ShareScheme schemeB =
            new ShareScheme(List.of(new Share(HOSPITAL_B, 900_000_000), new Share(OPERATOR, 100_000_000)));
    final Contribution contributionA = contribution(HOSPITAL_A, ethicsA);
    final Contribution contributionB = contribution(HOSPITAL_B, ethicsB);
    final Custody custodyA = custody(contributionA, HOSPITAL_A);
    final Custody custodyB = custody(contributionB, HOSPITAL_B);
    final Dataset dataset = new Dataset(
            DatasetId.random(random),
            1,
            "Chest CT of two hospitals",
            CURATOR,
            List.of(choice(contributionA, schemeA), choice(contributionB, schemeB)),
            terms.hash(),
            tariff.hash(),
            accessScheme.hash(),
            List.of(),
            HOSPITAL_C);
    final AccessRequest request = new AccessRequest(
            GrantId.random(random),
            BUYER,
            dataset.id(),
            1,
            dataset.hash(),
            new Code("AI-TRAINING"),
            new Region("JP"),
            10,
            Base64Bytes.of(new byte[1216]),
            new ResearchUse(
                    List.of(Duo.METHOD_DEVELOPMENT, Duo.BIOMEDICAL),
                    List.of(),
                    List.of(new Code("AI-TRAINING")),
                    false,
                    List.of(Duo.PUBLICATION, new Code("RE-IDENTIFICATION"), new Code("RESALE")),
                    null,
                    null,
                    30,
                    DECIDED));
    final Decision decisionA = decision(HOSPITAL_A, schemeA);
    final Decision decisionB = decision(HOSPITAL_B, schemeB);
    final Conclusion conclusion = new Conclusion(request.id());
    final Purchase accessPurchase = purchase(FeeKind.ACCESS, 0, 10_000);
    final Purchase usePurchase = purchase(FeeKind.USE, 0, 1_333); // floor(4 * 1000 / 3)
    final Payment accessPayment = payment(accessPurchase);
    final Payment usePayment = payment(usePurchase);
    final Lease lease = new Lease(request.id(), 0, OPERATOR, 0, 4);
    final OrdersRow rowA = new OrdersRow(request.id(), 0, 0, 3, null, contributionA.id(), Hash.of(), OPERATOR);
    final OrdersRow rowB = new OrdersRow(request.id(), 0, 3, 1, 0L, contributionB.id(), Hash.of(), OPERATOR);
    final ReleasesRow releases =
            new ReleasesRow(HOSPITAL_A, request.id(), 0, 0, 1, Bitmap.of(0, 2), 20, 2_000, Hash.of());

    World() {
        this(LegalForm.APPI_ANONYMISED, null);
    }

    /** Where everything is given in this legal form, and with these recipients named. */
    World(LegalForm form, @Nullable List<MspId> recipients) {
        policy = new ConsentPolicy(
                form,
                List.of(new Code("AI-TRAINING"), new Code("CURATION"), new Code("DUO:0000042")),
                List.of(new Code("RE-IDENTIFICATION")),
                List.of(new Region("JP"), new Region("US")),
                recipients,
                null,
                List.of());
        super();
    }

    // --- the way, fact by fact

    World membersDone() {
        admit(hospitalA);
        admit(hospital(HOSPITAL_B));
        admit(hospital(HOSPITAL_C));
        admit(member(CURATOR, Role.CURATOR));
        admit(member(OPERATOR, Role.OPERATOR));
        admit(member(BUYER, Role.BUYER));
        admit(member(COMMITTEE, Role.ETHICS_COMMITTEE));
        return this;
    }

    World documentsDone() {
        membersDone();
        ledger.submit(HOSPITAL_A, "documents:policy", policy);
        ledger.submit(CURATOR, "documents:terms", terms);
        ledger.submit(CURATOR, "documents:tariff", tariff);
        Stream.of(accessScheme, schemeA, schemeB).forEach(s -> ledger.submit(CURATOR, "documents:scheme", s));
        ledger.submit(COMMITTEE, "ethics:state", ethicsA);
        ledger.submit(COMMITTEE, "ethics:state", ethicsB);
        return this;
    }

    World contributionsDone() {
        documentsDone();
        ledger.submit(HOSPITAL_A, "contributions:contribute", contributionA);
        ledger.submit(HOSPITAL_B, "contributions:contribute", contributionB);
        return this;
    }

    World custodyDone() {
        contributionsDone();
        ledger.submit(HOSPITAL_A, "contributions:custody", custodyA);
        ledger.submit(HOSPITAL_B, "contributions:custody", custodyB);
        ledger.submit(HOSPITAL_A, "contributions:acknowledge", acknowledgement(custodyA, HOSPITAL_A));
        ledger.submit(HOSPITAL_B, "contributions:acknowledge", acknowledgement(custodyB, HOSPITAL_B));
        return this;
    }

    World datasetDone() {
        custodyDone();
        publishDone();
        return this;
    }

    private void publishDone() {
        approve(HOSPITAL_C, dataset);
        ledger.submit(CURATOR, "datasets:publish", dataset);
    }

    World requestDone() {
        datasetDone();
        ledger.submit(BUYER, "grants:request", request);
        return this;
    }

    World grantDone() {
        requestDone();
        concludeDone();
        return this;
    }

    private void concludeDone() {
        ledger.submit(HOSPITAL_A, "grants:decide", decisionA);
        ledger.submit(HOSPITAL_B, "grants:decide", decisionB);
        ledger.submit(OPERATOR, "grants:conclude", conclusion);
    }

    World paymentsDone() {
        grantDone();
        payDone();
        return this;
    }

    private void payDone() {
        ledger.submit(BUYER, "payments:purchase", accessPurchase);
        ledger.submit(BUYER, "payments:purchase", usePurchase);
        ledger.submit(OPERATOR, "payments:pay", accessPayment);
        ledger.submit(OPERATOR, "payments:pay", usePayment);
    }

    World leaseDone() {
        paymentsDone();
        ledger.submit(OPERATOR, "deliveries:lease", lease);
        return this;
    }

    World ordersDone() {
        leaseDone();
        rowsDone();
        return this;
    }

    private void rowsDone() {
        ledger.submit(OPERATOR, "deliveries:orders", rowA);
        ledger.submit(OPERATOR, "deliveries:orders", rowB);
    }

    World releasesDone() {
        ordersDone();
        ledger.submit(HOSPITAL_A, "deliveries:releases", releases);
        return this;
    }

    /** As {@link #ordersDone}, from a custody that the test has stated. */
    void orderFromCustody() {
        publishDone();
        ledger.submit(BUYER, "grants:request", request);
        concludeDone();
        payDone();
        ledger.submit(OPERATOR, "deliveries:lease", lease);
        rowsDone();
    }

    /** Pays the access fee and every slice. */
    void payAll() {
        payDone();
        payRest();
    }

    /** Pays the slices after the first. */
    void payRest() {
        List.of(purchase(FeeKind.USE, 1, 1_333), purchase(FeeKind.USE, 2, 667)).forEach(p -> {
            ledger.submit(BUYER, "payments:purchase", p);
            ledger.submit(OPERATOR, "payments:pay", payment(p));
        });
    }

    /** Leases the slice if it can, and orders rows of random length until none is taken. */
    long orderAllOf(long slice) {
        Lease wanted = new Lease(request.id(), slice, OPERATOR, slice * 4, Math.min(4, Math.max(1, 10 - slice * 4)));
        if (!takesIfAllowed("deliveries:lease", wanted)) {
            return 0;
        }
        long ordered = 0;
        Long previous = null;
        for (int attempt = 0; attempt < 30; attempt++) {
            OrdersRow row = new OrdersRow(
                    request.id(),
                    slice,
                    ordered,
                    1 + random.nextInt(3),
                    previous,
                    contributionA.id(),
                    Hash.of(),
                    OPERATOR);
            if (takesIfAllowed("deliveries:orders", row)) {
                previous = ordered;
                ordered += row.count();
            }
        }
        return ordered;
    }

    private boolean takesIfAllowed(String function, Record argument) {
        try {
            ledger.submit(OPERATOR, function, argument);
            return true;
        } catch (AssertionError refused) {
            assertThat(refused).hasMessageContaining("OVER_QUOTA");
            return false;
        }
    }

    // --- what tests do with it

    /** The fact is refused with this code and nothing is written. */
    void refuses(Refusal code, MspId author, String function, Record argument) {
        refuses(code, author, function, Json.write(argument));
    }

    void refuses(Refusal code, MspId author, String function, String argument) {
        assertThat(ledger.refusal(author, function, argument)).startsWith(code + ": ");
    }

    /** The fact is taken, answered as it is, and stands under its key. */
    <T extends Record & org.yui.domain.Fact> void takes(MspId author, String function, T fact) {
        assertThat(ledger.submit(author, function, fact)).isEqualTo(Json.write(fact));
        assertThat(ledger.state.get(fact.key())).isEqualTo(Json.bytes(fact));
    }

    void approve(MspId by, Record... subjects) {
        List<Hash> hashes = new ArrayList<>();
        Stream.of(subjects).forEach(s -> hashes.add(Hash.of(Json.bytes(s))));
        ledger.submit(by, "approvals:approve", new Approvals(hashes));
    }

    void admit(Member member) {
        approve(HOSPITAL_A, member);
        approve(HOSPITAL_B, member);
        ledger.submit(HOSPITAL_A, "members:admit", member);
    }

    Grant grant() {
        return Json.read(ledger.state.get(Grant.key(request.id())), Grant.class);
    }

    // --- facts

    static Member member(MspId msp, Role... roles) {
        return new Member(msp, 1, msp.text(), List.of(roles), List.of(), null);
    }

    static Member hospital(MspId msp) {
        List<KeyUse> keys = List.of(
                new KeyUse(KeyPurpose.CUSTODIAN, CUSTODIAN_KEY.verifyingKey()),
                new KeyUse(KeyPurpose.CHECKPOINT, CHECKPOINT_KEY.verifyingKey()));
        return new Member(msp, 1, msp.text(), List.of(Role.HOSPITAL), keys, Base64Bytes.of(new byte[1216]));
    }

    EthicsApproval ethics(MspId hospital) {
        return new EthicsApproval(
                EthicsId.random(random),
                COMMITTEE,
                hospital,
                ledger.time.minus(Duration.ofDays(1)),
                ledger.time.plus(Duration.ofDays(365)));
    }

    Contribution contribution(MspId hospital, EthicsApproval ethics) {
        return new Contribution(
                ContributionId.random(random),
                hospital,
                ethics.id(),
                policy.hash(),
                policy.legalForm(),
                new Region("JP"),
                10,
                List.of(KindCount.of(new Code("CT"), 10)),
                Hash.of(),
                Hash.of(),
                new Deidentification(Hash.of(), Hash.of()));
    }

    static Custody custody(Contribution contribution, MspId... custodians) {
        return new Custody(contribution.id(), 1, List.of(custodians), 1, true, Hash.of());
    }

    static CustodyAcknowledgement acknowledgement(Custody custody, MspId custodian) {
        return new CustodyAcknowledgement(
                custody.contribution(), custody.epoch(), custodian, Hash.of(Json.bytes(custody)));
    }

    private static Choice choice(Contribution contribution, ShareScheme scheme) {
        return new Choice(contribution.id(), Bitmap.firstN(8), scheme.hash());
    }

    /** Two shares, and the rest to the operator. */
    static ShareScheme scheme(MspId first, int firstParts, MspId second, int secondParts) {
        return new ShareScheme(Stream.of(
                        new Share(first, firstParts),
                        new Share(second, secondParts),
                        new Share(OPERATOR, ShareScheme.WHOLE - firstParts - secondParts))
                .sorted()
                .toList());
    }

    private Decision decision(MspId hospital, ShareScheme own) {
        List<Hash> schemes = Stream.of(accessScheme.hash(), own.hash())
                .sorted(Comparator.comparing(Hash::text))
                .toList();
        return new Decision(request.id(), hospital, request.hash(), true, schemes, new Code("APPROVED"));
    }

    Purchase purchase(FeeKind fee, long slice, long amount) {
        return new Purchase(
                PurchaseId.random(random), BUYER, request.id(), fee, slice, tariff.currency(), new MinorUnits(amount));
    }

    static Payment payment(Purchase purchase) {
        return new Payment(
                purchase.grant(),
                purchase.fee(),
                purchase.slice(),
                purchase.id(),
                purchase.currency(),
                purchase.amount(),
                OPERATOR,
                Hash.of());
    }
}
