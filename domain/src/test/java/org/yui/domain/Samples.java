package org.yui.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yui.domain.content.Cid;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.DealingAccusation;
import org.yui.domain.contribution.Deidentification;
import org.yui.domain.contribution.KindCount;
import org.yui.domain.contribution.ShareLeaf;
import org.yui.domain.contribution.ShownPart;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.Beat;
import org.yui.domain.delivery.DeliveryOrder;
import org.yui.domain.delivery.LineOpening;
import org.yui.domain.delivery.OrderLine;
import org.yui.domain.delivery.OrderedStudy;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.PartContext;
import org.yui.domain.delivery.Release;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.delivery.SealedPart;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.FeeBasis;
import org.yui.domain.document.LegalForm;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.evidence.ContributionOpenings;
import org.yui.domain.evidence.RowLines;
import org.yui.domain.evidence.RowReleases;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Conclusion;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.ledger.FactQuery;
import org.yui.domain.ledger.LedgerFact;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Approvals;
import org.yui.domain.member.Certification;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Founders;
import org.yui.domain.member.KeyUse;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.member.Role;
import org.yui.domain.member.VotingHospitals;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.payment.Lease;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;
import org.yui.domain.period.Anchor;
import org.yui.domain.period.Checkpoint;
import org.yui.domain.period.CheckpointFact;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;
import org.yui.domain.period.Entitlement;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.Statement;
import org.yui.domain.period.StatementFact;
import org.yui.domain.period.StatementHash;
import org.yui.domain.period.StatementLine;
import org.yui.domain.period.StatementScheme;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.signing.SigningKey;
import org.yui.domain.use.Condition;
import org.yui.domain.use.Duo;
import org.yui.domain.use.ResearchUse;
import org.yui.domain.use.TermVerdict;
import org.yui.domain.use.Verdict;
import org.yui.domain.withdrawal.ConsentWithdrawal;
import org.yui.domain.withdrawal.Deletion;
import org.yui.domain.withdrawal.DeletionNotice;
import org.yui.domain.withdrawal.HospitalWithdrawal;
import org.yui.domain.withdrawal.NoticeAnswer;
import org.yui.domain.withdrawal.NoticeSubject;
import org.yui.domain.withdrawal.OverdueNotice;

/** One valid record of each kind that has a JSON form, nullable parts filled in. */
public final class Samples {

    private static final Random RANDOM = new Random(7);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    public static final MspId HOSPITAL = new MspId("Hospital");
    public static final MspId OTHER = new MspId("Other");
    public static final SigningKey KEY = SigningKey.generate();
    public static final Hash HASH = Hash.of(new byte[] {1});
    public static final Salt SALT = Salt.random(RANDOM);
    public static final Code CODE = new Code("DUO:0000042");
    public static final Region REGION = new Region("JP-13");
    public static final Currency JPY = new Currency("JPY");
    public static final ContributionId CONTRIBUTION_ID = ContributionId.random(RANDOM);
    public static final GrantId GRANT_ID = GrantId.random(RANDOM);
    public static final OrderId ORDER_ID = OrderId.random(RANDOM);
    public static final DatasetId DATASET_ID = DatasetId.random(RANDOM);
    public static final EthicsId ETHICS_ID = EthicsId.random(RANDOM);
    public static final PurchaseId PURCHASE_ID = PurchaseId.random(RANDOM);
    public static final StudyVersionId STUDY_ID = StudyVersionId.random(RANDOM);
    public static final Base64Bytes X_WING_KEY = Base64Bytes.of(new byte[1216]);

    public static final Member MEMBER = new Member(
            HOSPITAL,
            1,
            "東京 \"第一\" 病院 \\ Ünïcode \uD83C\uDFE5 \u0001\u007f\u2028",
            List.of(Role.HOSPITAL, Role.BUYER),
            List.of(new KeyUse(KeyPurpose.CHECKPOINT, KEY.verifyingKey())),
            X_WING_KEY,
            List.of(Certification.NGMIA_PSEUDONYMISED_USER));
    public static final Revocation REVOCATION = new Revocation(HOSPITAL, HASH);
    public static final VotingHospitals VOTERS = new VotingHospitals(1, List.of(HOSPITAL, OTHER));
    public static final Approval APPROVAL = new Approval(HASH, HOSPITAL);
    public static final EthicsApproval ETHICS =
            new EthicsApproval(ETHICS_ID, OTHER, HOSPITAL, NOON, NOON.plusSeconds(1));
    public static final ConsentPolicy POLICY = new ConsentPolicy(
            LegalForm.APPI_PSEUDONYMISED,
            List.of(new Code("AI-TRAINING"), CODE),
            List.of(new Code("RESALE")),
            List.of(REGION),
            List.of(OTHER),
            new ConsentReference("OPTOUT-2026-03"),
            List.of(Condition.of(Duo.TIME_LIMIT, "12")));
    public static final Terms TERMS = new Terms(
            List.of(new Code("AI-TRAINING"), CODE),
            List.of(new Code("RESALE")),
            List.of(REGION),
            100,
            10,
            30,
            FeeBasis.COMMERCIAL,
            List.of(Condition.of(Duo.TIME_LIMIT, "12")));
    public static final Tariff TARIFF = new Tariff(JPY, 0, new MinorUnits(10), new MinorUnits(Long.MAX_VALUE), 7);
    public static final ShareScheme SCHEME =
            new ShareScheme(List.of(new Share(HOSPITAL, 400_000_000), new Share(OTHER, 600_000_000)));
    public static final Contribution CONTRIBUTION = new Contribution(
            CONTRIBUTION_ID,
            HOSPITAL,
            ETHICS_ID,
            HASH,
            LegalForm.APPI_PSEUDONYMISED,
            REGION,
            12,
            List.of(KindCount.of(new Code("CT"), 12)),
            HASH,
            HASH,
            new Deidentification(HASH, HASH));
    public static final Custody CUSTODY = new Custody(CONTRIBUTION_ID, 1, List.of(HOSPITAL, OTHER), 2, true, HASH);
    public static final CustodyAcknowledgement ACKNOWLEDGEMENT =
            new CustodyAcknowledgement(CONTRIBUTION_ID, 1, OTHER, HASH);
    public static final Withdrawal WITHDRAWAL = new Withdrawal(CONTRIBUTION_ID, 3L, HOSPITAL, CODE);
    public static final ConsentWithdrawal CONSENT_WITHDRAWAL = new ConsentWithdrawal(HOSPITAL, HASH, null, CODE);
    public static final HospitalWithdrawal HOSPITAL_WITHDRAWAL = new HospitalWithdrawal(HOSPITAL, CODE);
    public static final NoticeSubject SUBJECT = new NoticeSubject(GRANT_ID, CONTRIBUTION_ID, 3L);
    public static final DeletionNotice NOTICE = new DeletionNotice(SUBJECT, HOSPITAL, OTHER, NOON);
    public static final NoticeAnswer ANSWER = new NoticeAnswer(SUBJECT, OTHER, Deletion.KEPT_BY_LAW, CODE);
    public static final OverdueNotice OVERDUE = new OverdueNotice(OTHER, 1, SUBJECT, HOSPITAL);
    public static final StudyLeaf LEAF = new StudyLeaf(
            STUDY_ID, Cid.raw(HASH), 1_000, 1_100, HASH, new Code("YUI-DICOM-ZIP-1"), new Code("CT"), 28, HASH);
    public static final StudyOpening OPENING = new StudyOpening(CONTRIBUTION_ID, 0, SALT, LEAF);
    public static final Dataset DATASET = new Dataset(
            DATASET_ID,
            1,
            "A dataset",
            OTHER,
            List.of(new Choice(CONTRIBUTION_ID, Bitmap.of(0, 11), HASH)),
            HASH,
            HASH,
            HASH,
            List.of(HASH),
            HOSPITAL);
    public static final ResearchUse USE = new ResearchUse(
            List.of(Duo.METHOD_DEVELOPMENT),
            List.of(new Code("MONDO:0004992")),
            List.of(new Code("AI-TRAINING")),
            true,
            List.of(new Code("RESALE")),
            ETHICS_ID,
            new Code("PROJECT-1"),
            30,
            NOON.plusSeconds(60));
    public static final AccessRequest REQUEST = new AccessRequest(
            GRANT_ID, OTHER, DATASET_ID, 1, HASH, new Code("AI-TRAINING"), REGION, 10, X_WING_KEY, USE);
    public static final Decision DECISION = new Decision(GRANT_ID, HOSPITAL, HASH, true, List.of(HASH), CODE);
    public static final Grant GRANT = new Grant(
            GRANT_ID,
            Outcome.GRANTED,
            OTHER,
            HASH,
            DATASET_ID,
            1,
            HASH,
            CODE,
            REGION,
            HASH,
            HASH,
            HASH,
            HASH,
            JPY,
            new MinorUnits(10),
            10,
            4,
            NOON,
            NOON.plusSeconds(60),
            List.of(new TermVerdict(CODE, Verdict.ALLOWED)));
    public static final Purchase PURCHASE =
            new Purchase(PURCHASE_ID, OTHER, GRANT_ID, FeeKind.USE, 1, JPY, new MinorUnits(5));
    public static final Payment PAYMENT =
            new Payment(GRANT_ID, FeeKind.USE, 1, PURCHASE_ID, JPY, new MinorUnits(5), HOSPITAL, HASH);
    public static final Lease LEASE = new Lease(GRANT_ID, 1, HOSPITAL, 4, 4);
    public static final OrderedStudy STUDY = new OrderedStudy(CONTRIBUTION_ID, 3, STUDY_ID);
    public static final DeliveryOrder ORDER =
            new DeliveryOrder("yui", ORDER_ID, OTHER, GRANT_ID, HASH, List.of(STUDY), NOON.plusMillis(5));
    public static final LineOpening LINE = new LineOpening(SALT, new OrderLine(GRANT_ID, 1, 2, ORDER_ID, HASH, STUDY));
    public static final OrdersRow ROW = new OrdersRow(GRANT_ID, 1, 2, 2, 0L, CONTRIBUTION_ID, HASH, HOSPITAL);
    public static final ReleasesRow RELEASES =
            new ReleasesRow(HOSPITAL, GRANT_ID, 1, 2, 1, Bitmap.of(1), 28, 1_100, HASH);
    public static final Release RELEASE = new Release(
            "yui",
            HOSPITAL,
            GRANT_ID,
            HASH,
            1,
            2,
            3,
            ORDER_ID,
            HASH,
            STUDY,
            1,
            HASH,
            List.of(new SealedPart(0, X_WING_KEY)),
            28,
            1_100,
            NOON);
    public static final Signed SIGNED = KEY.sign(HOSPITAL, KeyPurpose.CUSTODIAN, RELEASE);
    public static final Checkpoint CHECKPOINT = new Checkpoint("yui", HOSPITAL, 42, HASH, HASH);
    public static final Entitlement ENTITLEMENT = new Entitlement(HOSPITAL, new MinorUnits(1), new MinorUnits(2));
    public static final SchemeClose SCHEME_CLOSE =
            new SchemeClose(HASH, new MinorUnits(3), new MinorUnits(5), List.of(ENTITLEMENT), new MinorUnits(3));
    public static final Close CLOSE = new Close(
            1,
            JPY,
            0,
            OTHER,
            new MinorUnits(7),
            new MinorUnits(2),
            List.of(SCHEME_CLOSE),
            List.of(new StatementHash(HOSPITAL, HASH)));
    public static final Statement STATEMENT = new Statement(
            "yui",
            2,
            HOSPITAL,
            JPY,
            0,
            9,
            HASH,
            List.of(new StatementScheme(
                    HASH,
                    5,
                    new MinorUnits(1),
                    new MinorUnits(2),
                    new MinorUnits(0),
                    new MinorUnits(1),
                    new MinorUnits(1))),
            List.of(new StatementLine(
                    HASH, FeeKind.USE, GRANT_ID, OTHER, CODE, DATASET_ID, 1, CONTRIBUTION_ID, 3, new MinorUnits(1))),
            new MinorUnits(4),
            new MinorUnits(1),
            new MinorUnits(0),
            new MinorUnits(2),
            new MinorUnits(3));

    private Samples() {}

    /** One of each kind of fact. */
    public static List<Fact> facts() {
        return List.of(
                MEMBER,
                REVOCATION,
                VOTERS,
                APPROVAL,
                ETHICS,
                POLICY,
                TERMS,
                TARIFF,
                SCHEME,
                CONTRIBUTION,
                CUSTODY,
                ACKNOWLEDGEMENT,
                WITHDRAWAL,
                CONSENT_WITHDRAWAL,
                HOSPITAL_WITHDRAWAL,
                NOTICE,
                ANSWER,
                OVERDUE,
                DATASET,
                REQUEST,
                DECISION,
                GRANT,
                PURCHASE,
                PAYMENT,
                LEASE,
                ROW,
                RELEASES,
                new Beat(HOSPITAL, SALT),
                new Cut(1, OTHER),
                CLOSE,
                new StatementFact(1, HOSPITAL, JPY, HASH, OTHER),
                new CheckpointFact(HOSPITAL, 42, KEY.sign(HOSPITAL, KeyPurpose.CHECKPOINT, CHECKPOINT)));
    }

    private static final ShownPart SHOWN_PART =
            new ShownPart(1, Base64Bytes.of(new byte[32]), SALT, new InclusionProof(1, 3, List.of(HASH, HASH)));

    /** One of each kind of record, facts and others. */
    public static List<Record> records() {
        List<Record> all = new ArrayList<>();
        facts().forEach(fact -> all.add((Record) fact));
        all.addAll(List.of(
                new Founders(List.of(HOSPITAL, OTHER)),
                new Approvals(List.of(HASH)),
                new Conclusion(GRANT_ID),
                new FactQuery("CUT/1"),
                new LedgerFact(1, 2, "CUT/1", "{}"),
                new ShareLeaf(STUDY_ID, 1, 0, HASH),
                SHOWN_PART,
                new DealingAccusation(1, OPENING, new InclusionProof(1, 3, List.of(HASH, HASH)), List.of(SHOWN_PART)),
                LEAF,
                OPENING,
                ORDER,
                LINE,
                RELEASE,
                SIGNED,
                new PartContext("SUITE", "yui", GRANT_ID, HASH, ORDER_ID, STUDY_ID, 1, HASH, HOSPITAL, 0),
                CHECKPOINT,
                new Anchor(MEMBER, SIGNED),
                STATEMENT,
                new InclusionProof(1, 3, List.of(HASH, HASH)),
                new ContributionOpenings(CONTRIBUTION_ID, List.of(OPENING)),
                new RowLines(GRANT_ID, 1, 2, List.of(LINE)),
                new RowReleases(HOSPITAL, GRANT_ID, 1, 2, List.of(SIGNED))));
        return all;
    }
}
