package org.yui.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.fixture.MadeEvidence;
import org.yui.audit.fixture.Players;
import org.yui.audit.report.Finding;
import org.yui.audit.report.FindingClass;
import org.yui.domain.Bitmap;
import org.yui.domain.Code;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.delivery.ReleasesRow;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.LegalForm;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.member.VotingHospitals;
import org.yui.domain.payment.Lease;
import org.yui.domain.payment.Payment;
import org.yui.domain.payment.Purchase;
import org.yui.domain.period.CheckpointFact;
import org.yui.domain.period.Close;
import org.yui.domain.period.Cut;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.StatementFact;
import org.yui.domain.use.ResearchUse;
import org.yui.domain.use.TermVerdict;
import org.yui.domain.use.Verdict;
import org.yui.testkit.SeededRandom;

/** Tells the rules a sound log with one thing changed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesTest {

    /** What any member may state. */
    private static final Set<String> ANYBODYS = Set.of("MEMBER", "POLICY", "TERMS", "TARIFF", "SCHEME", "GRANT");

    /** What nothing else on the log rests on. */
    private static final Set<String> LEAVES = Set.of("BEAT", "STATEMENT", "CHECKPOINT");

    @TempDir
    static Path folder;

    private static Told told;

    @BeforeAll
    static void make() throws Exception {
        told = Told.of(MadeEvidence.make(folder, SeededRandom.seed(RulesTest.class)));
    }

    private static void expect(List<Finding> found, FindingClass kind, String what) {
        assertThat(found).anySatisfy(f -> {
            assertThat(f.kind()).isEqualTo(kind);
            assertThat(f.what()).contains(what);
        });
    }

    private static void expect(String fact, UnaryOperator<Told.Step> change, FindingClass kind, String what) {
        expect(told.otherwise(told.of(fact).getLast(), change), kind, what);
    }

    @Test
    void nothing_is_found_in_a_sound_log() {
        assertThat(told.find(told.steps())).isEmpty();
    }

    @Test
    void a_fact_stated_by_another_organisation_is_named() {
        for (Told.Step step : told.steps()) {
            if (!ANYBODYS.contains(step.kind())) {
                var other =
                        step.transaction().creator().msp().equals(Players.NORTH.text()) ? Players.EAST : Players.NORTH;
                assertThat(told.otherwise(step, s -> s.by(other)))
                        .as(step.place().where() + " " + step.kind())
                        .extracting(Finding::kind)
                        .containsAnyOf(FindingClass.AUTHORISATION, FindingClass.INTEGRITY);
            }
        }
    }

    @Test
    void a_fact_that_others_rest_on_cannot_be_left_out() {
        for (int i = 0; i < told.steps().size(); i++) {
            Told.Step step = told.steps().get(i);
            boolean last = told.of(step.kind()).getLast().equals(step);
            if (LEAVES.contains(step.kind())
                    || (last
                            && Set.of("RELEASES", "APPROVAL", "ORDERS", "CLOSE", "SCHEME")
                                    .contains(step.kind()))) {
                continue;
            }
            List<Told.Step> without = new ArrayList<>(told.steps());
            without.remove(i);
            if (!isRedundant(step)) {
                assertThat(told.find(without))
                        .as(step.place().where() + " " + step.kind())
                        .isNotEmpty();
            }
        }
    }

    /** Approvals beyond those that a rule asks for, and members that do nothing afterwards. */
    private static boolean isRedundant(Told.Step step) {
        return step.kind().equals("APPROVAL") && step.transaction().writes().size() == 1
                || step.kind().equals("MEMBER") && step.fact(Member.class).msp().equals(Players.NORTH);
    }

    @Test
    void a_fact_written_again_is_named() {
        for (Told.Step step : told.steps()) {
            List<Told.Step> twice = new ArrayList<>(told.steps());
            twice.add(step);
            boolean again = told.find(twice).stream().anyMatch(f -> f.what().contains("written again"));
            assertThat(again).as(step.kind()).isEqualTo(!step.kind().equals("BEAT"));
        }
    }

    @Test
    void a_transaction_by_a_revoked_certificate_is_named() {
        Told.Step last = told.of("CHECKPOINT").getLast();
        var creator = last.transaction().creator();
        Hash certificate = Revocation.signedPart(creator.certificate());
        Revocation own = new Revocation(new MspId(creator.msp()), certificate);
        Revocation anothers = new Revocation(Players.NORTH, certificate);

        expect(
                told.find(before(last, last.stating("members:revoke", own))),
                FindingClass.AUTHORISATION,
                "revoked certificate");
        assertThat(told.find(before(last, last.stating("members:revoke", anothers))))
                .as("a member revokes its own certificates only, and another's revocation is without effect")
                .singleElement()
                .satisfies(f -> assertThat(f.what()).contains("stated by another organisation"));
    }

    @Test
    void voting_hospitals_without_a_majority_of_those_before_are_named() {
        Told.Step last = told.of("CHECKPOINT").getLast();
        VotingHospitals alone = new VotingHospitals(
                1, List.of(new MspId(last.transaction().creator().msp())));

        List<Finding> found = told.find(before(last, last.stating("members:hospitals", alone)));

        expect(found, FindingClass.AUTHORISATION, "voting hospitals without the approvals");
    }

    /** The log with a step more, just before this one. */
    private static List<Told.Step> before(Told.Step step, Told.Step more) {
        List<Told.Step> steps = new ArrayList<>(told.steps());
        steps.add(steps.indexOf(step), more);
        return steps;
    }

    @Test
    void facts_out_of_their_time_are_named() {
        expect(
                "CONTRIBUTION",
                s -> s.at(s.transaction().time().plus(Duration.ofDays(200))),
                FindingClass.CUT_OFF,
                "ethics");
        expect(
                "LEASE",
                s -> s.at(s.transaction().time().plus(Duration.ofDays(31))),
                FindingClass.CUT_OFF,
                "does not run");
        expect(
                "ORDERS",
                s -> s.at(s.transaction().time().plus(Duration.ofDays(31))),
                FindingClass.CUT_OFF,
                "does not run");
        expect(
                "PURCHASE",
                s -> s.at(s.transaction().time().minus(Duration.ofDays(1))),
                FindingClass.CUT_OFF,
                "does not run");
        expect("GRANT", s -> s.at(s.transaction().time().plus(Duration.ofHours(1))), FindingClass.ACCURACY, "grant");
    }

    @Test
    void a_member_without_a_majority_is_named() {
        expect(
                "MEMBER",
                s -> {
                    Member m = s.fact(Member.class);
                    return s.stating(new Member(m.msp(), 1, "Another", m.roles(), m.keys(), m.depositKey()));
                },
                FindingClass.AUTHORISATION,
                "majority");
    }

    @Test
    void a_contribution_of_another_legal_form_is_named() {
        expect(
                "CONTRIBUTION",
                s -> {
                    Contribution c = s.fact(Contribution.class);
                    return s.stating(new Contribution(
                            c.id(),
                            c.hospital(),
                            c.ethics(),
                            c.policy(),
                            LegalForm.APPI_ANONYMISED,
                            c.region(),
                            c.studies(),
                            c.counts(),
                            c.studyRoot(),
                            c.evidenceRoot(),
                            c.deidentification()));
                },
                FindingClass.AUTHORISATION,
                "legal form");
    }

    /** The log as it would be if everything had been given in another form, by another policy. */
    private static List<Finding> given(LegalForm form, @Nullable List<MspId> recipients) {
        ConsentPolicy before = told.of("POLICY").getFirst().fact(ConsentPolicy.class);
        ConsentPolicy policy = new ConsentPolicy(
                form, before.purposes(), before.prohibited(), before.regions(), recipients, null, before.conditions());
        return told.find(told.steps().stream()
                .map(s -> switch (s.kind()) {
                    case "POLICY" -> s.stating(policy);
                    case "CONTRIBUTION" -> s.stating(under(policy, s.fact(Contribution.class)));
                    default -> s;
                })
                .toList());
    }

    private static Contribution under(ConsentPolicy policy, Contribution c) {
        return new Contribution(
                c.id(),
                c.hospital(),
                c.ethics(),
                policy.hash(),
                policy.legalForm(),
                c.region(),
                c.studies(),
                c.counts(),
                c.studyRoot(),
                c.evidenceRoot(),
                c.deidentification());
    }

    @Test
    void a_grant_of_what_may_not_go_to_the_buyer_is_named_whatever_endorsers_let_pass() {
        for (LegalForm form : List.of(LegalForm.APPI_PSEUDONYMISED, LegalForm.NGMIA_PSEUDONYMISED)) {
            assertThat(given(form, null)).as(form.name()).hasSize(2).allSatisfy(f -> {
                assertThat(f.kind()).isEqualTo(FindingClass.AUTHORISATION);
                assertThat(f.what()).contains("legal form, " + form);
                assertThat(f.where()).matches(".*(REQUEST|GRANT)");
            });
        }
        assertThat(given(LegalForm.APPI_PSEUDONYMISED, List.of(Players.EAST, Players.WEST)))
                .hasSize(2);
    }

    @Test
    void a_grant_of_what_may_go_to_the_buyer_is_sound() {
        assertThat(given(LegalForm.APPI_PSEUDONYMISED, List.of(Players.BUYER))).isEmpty();
        assertThat(given(LegalForm.APPI_ANONYMISED, null)).isEmpty();
        assertThat(given(LegalForm.NGMIA_ANONYMISED, null)).isEmpty();
    }

    @Test
    void only_contributions_from_before_the_first_bound_one_may_be_unbound() {
        List<Told.Step> given = told.of("CONTRIBUTION");

        expect(
                told.otherwise(given.getLast(), RulesTest::unbound),
                FindingClass.COMPLETENESS,
                "no profile and no manifest");
        assertThat(told.otherwise(given.getFirst(), RulesTest::unbound)).isEmpty();
        assertThat(told.find(told.steps().stream()
                        .map(s -> given.contains(s) ? unbound(s) : s)
                        .toList()))
                .isEmpty();
    }

    private static Told.Step unbound(Told.Step step) {
        Contribution c = step.fact(Contribution.class);
        return step.stating(new Contribution(
                c.id(),
                c.hospital(),
                c.ethics(),
                c.policy(),
                c.legalForm(),
                c.region(),
                c.studies(),
                c.counts(),
                c.studyRoot(),
                c.evidenceRoot(),
                null));
    }

    @Test
    void an_acknowledgement_of_another_custody_is_named() {
        expect(
                "CUSTODYACK",
                s -> {
                    CustodyAcknowledgement a = s.fact(CustodyAcknowledgement.class);
                    return s.stating(new CustodyAcknowledgement(a.contribution(), a.epoch(), a.custodian(), Hash.of()));
                },
                FindingClass.INTEGRITY,
                "another custody");
    }

    @Test
    void a_tariff_in_another_minor_unit_is_named() {
        expect(
                "TARIFF",
                s -> {
                    Tariff t = s.fact(Tariff.class);
                    return s.stating(new Tariff(t.currency(), 2, t.accessFee(), t.feePerBundle(), t.bundle()));
                },
                FindingClass.ACCURACY,
                "decimal places");
    }

    @Test
    void a_dataset_that_nobody_attested_is_named() {
        expect(
                "DATASET",
                s -> {
                    Dataset d = s.fact(Dataset.class);
                    return s.stating(new Dataset(
                            d.id(),
                            1,
                            "Other heads",
                            d.curator(),
                            d.choices(),
                            d.terms(),
                            d.tariff(),
                            d.accessScheme(),
                            d.processing(),
                            d.attestedBy()));
                },
                FindingClass.AUTHORISATION,
                "has not approved");
    }

    private static UnaryOperator<Told.Step> request(Code purpose, long quota) {
        return s -> {
            AccessRequest r = s.fact(AccessRequest.class);
            return s.stating(asking(r, purpose, quota, doing(Objects.requireNonNull(r.use()), purpose)));
        };
    }

    private static ResearchUse doing(ResearchUse use, Code activity) {
        return new ResearchUse(
                use.investigations(),
                use.diseases(),
                List.of(activity),
                use.forProfit(),
                use.undertakings(),
                use.ethics(),
                use.project(),
                use.days(),
                use.decideBy());
    }

    /** The request with another promise. */
    private static UnaryOperator<Told.Step> undertaking(Code... codes) {
        return s -> {
            AccessRequest r = s.fact(AccessRequest.class);
            ResearchUse use = Objects.requireNonNull(r.use());
            return s.stating(asking(
                    r,
                    r.purpose(),
                    r.quota(),
                    new ResearchUse(
                            use.investigations(),
                            use.diseases(),
                            use.activities(),
                            use.forProfit(),
                            List.of(codes),
                            use.ethics(),
                            use.project(),
                            use.days(),
                            use.decideBy())));
        };
    }

    private static AccessRequest asking(AccessRequest r, Code purpose, long quota, @Nullable ResearchUse use) {
        return new AccessRequest(
                r.id(),
                r.buyer(),
                r.dataset(),
                r.version(),
                r.datasetHash(),
                purpose,
                r.region(),
                quota,
                r.wrappingKey(),
                use);
    }

    @Test
    void a_use_that_a_term_refuses_is_named() {
        String what = "a term refuses";
        expect("REQUEST", undertaking(new Code("DUO:0000019")), FindingClass.AUTHORISATION, what);
        expect("REQUEST", undertaking(new Code("RE-IDENTIFICATION")), FindingClass.AUTHORISATION, what);
    }

    @Test
    void a_grant_with_another_trace_than_follows_is_named() {
        expect(
                "GRANT",
                s -> {
                    Grant g = s.fact(Grant.class);
                    return s.stating(
                            copy(g, g.quota(), List.of(new TermVerdict(new Code("AI-TRAINING"), Verdict.ALLOWED))));
                },
                FindingClass.ACCURACY,
                "grant that says something else");
    }

    private static Grant copy(Grant g, long quota, @Nullable List<TermVerdict> trace) {
        return new Grant(
                g.id(),
                g.outcome(),
                g.buyer(),
                g.requestHash(),
                g.dataset(),
                g.version(),
                g.datasetHash(),
                g.purpose(),
                g.region(),
                g.wrappingKeyHash(),
                g.terms(),
                g.tariff(),
                g.accessScheme(),
                g.currency(),
                g.accessFee(),
                quota,
                g.sliceLines(),
                g.from(),
                g.until(),
                trace);
    }

    @Test
    void a_request_beyond_the_terms_is_named() {
        expect("REQUEST", request(new Code("DUO:0000042"), 10), FindingClass.AUTHORISATION, "do not allow");
        expect("REQUEST", request(new Code("AI-TRAINING"), 21), FindingClass.AUTHORISATION, "do not allow");
    }

    @Test
    void a_decision_that_accepts_other_schemes_is_named() {
        expect(
                "DECISION",
                s -> {
                    Decision d = s.fact(Decision.class);
                    return s.stating(new Decision(
                            d.request(), d.hospital(), d.requestHash(), true, List.of(Hash.of()), d.reason()));
                },
                FindingClass.AUTHORISATION,
                "share schemes");
    }

    @Test
    void a_grant_against_a_refusal_is_named() {
        expect(
                "DECISION",
                s -> {
                    Decision d = s.fact(Decision.class);
                    return s.stating(
                            new Decision(d.request(), d.hospital(), d.requestHash(), false, d.schemes(), d.reason()));
                },
                FindingClass.ACCURACY,
                "grant that says something else");
    }

    @Test
    void a_grant_of_a_larger_quota_is_named() {
        expect(
                "GRANT",
                s -> {
                    Grant g = s.fact(Grant.class);
                    return s.stating(copy(g, g.quota() + 1, g.trace()));
                },
                FindingClass.ACCURACY,
                "grant that says something else");
    }

    @Test
    void money_that_is_not_the_price_is_named() {
        expect(
                "PURCHASE",
                s -> {
                    Purchase p = s.fact(Purchase.class);
                    MinorUnits less = new MinorUnits(p.amount().units() - 1);
                    return s.stating(
                            new Purchase(p.id(), p.buyer(), p.grant(), p.fee(), p.slice(), p.currency(), less));
                },
                FindingClass.ACCURACY,
                "price");
        expect(
                "PAYMENT",
                s -> {
                    Payment p = s.fact(Payment.class);
                    return s.stating(new Payment(
                            p.grant(),
                            p.fee(),
                            p.slice(),
                            p.purchase(),
                            p.currency(),
                            new MinorUnits(p.amount().units() + 1),
                            p.operator(),
                            p.reference()));
                },
                FindingClass.ACCURACY,
                "than its purchase");
    }

    @Test
    void a_lease_of_other_lines_is_named() {
        expect(
                "LEASE",
                s -> {
                    Lease l = s.fact(Lease.class);
                    return s.stating(new Lease(l.grant(), l.slice(), l.gateway(), l.firstLine(), l.lines() + 1));
                },
                FindingClass.ACCURACY,
                "lease of other lines");
    }

    @Test
    void rows_with_a_gap_or_beyond_the_lease_are_named() {
        expect(
                "ORDERS",
                s -> {
                    OrdersRow r = s.fact(OrdersRow.class);
                    return s.stating(row(r, r.first() + 1, r.count()));
                },
                FindingClass.COMPLETENESS,
                "go on where");
        expect(
                "ORDERS",
                s -> {
                    OrdersRow r = s.fact(OrdersRow.class);
                    return s.stating(row(r, r.first(), 100));
                },
                FindingClass.AUTHORISATION,
                "more lines than the lease");
    }

    private static OrdersRow row(OrdersRow r, long first, long count) {
        return new OrdersRow(r.grant(), r.slice(), first, count, r.previous(), r.contribution(), r.root(), r.gateway());
    }

    @Test
    void releases_that_shrink_or_overreach_are_named() {
        expect("RELEASES", s -> s.stating(releases(s, Bitmap.of(1))), FindingClass.COMPLETENESS, "do not hold all");
        expect("RELEASES", s -> s.stating(releases(s, Bitmap.of(0, 1, 2))), FindingClass.EXISTENCE, "does not have");
    }

    private static ReleasesRow releases(Told.Step step, Bitmap answered) {
        ReleasesRow r = step.fact(ReleasesRow.class);
        return new ReleasesRow(
                r.custodian(),
                r.grant(),
                r.slice(),
                r.first(),
                r.sequence(),
                answered,
                Math.max(r.instances(), answered.count()),
                r.sealedBytes(),
                r.root());
    }

    @Test
    void a_cut_without_the_one_before_is_named() {
        expect(
                "CUT",
                s -> s.stating(new Cut(7, s.fact(Cut.class).operator())),
                FindingClass.COMPLETENESS,
                "without the one before");
    }

    private static UnaryOperator<Told.Step> close(UnaryOperator<Close> change) {
        return s -> s.stating(change.apply(s.fact(Close.class)));
    }

    @Test
    void a_close_that_is_out_by_a_unit_is_named() {
        expect("CLOSE", close(c -> figures(c, 1, 0, c.schemes())), FindingClass.ACCURACY, "found fees that are not");
        expect("CLOSE", close(c -> figures(c, 1, 1, c.schemes())), FindingClass.ACCURACY, "another fees");
        expect(
                "CLOSE",
                close(c -> figures(c, 0, 0, c.schemes().subList(0, 1))),
                FindingClass.COMPLETENESS,
                "schemes that ever had revenue");
    }

    private static Close figures(Close c, long fees, long unused, List<SchemeClose> schemes) {
        return new Close(
                c.period(),
                c.currency(),
                c.exponent(),
                c.operator(),
                new MinorUnits(c.fees().units() + fees),
                new MinorUnits(c.unusedPrepayments().units() + unused),
                schemes,
                c.statements());
    }

    @Test
    void a_statement_that_the_close_does_not_name_is_named() {
        expect(
                "STATEMENT",
                s -> {
                    StatementFact f = s.fact(StatementFact.class);
                    return s.stating(new StatementFact(f.period(), f.member(), f.currency(), Hash.of(), f.operator()));
                },
                FindingClass.ACCURACY,
                "close does not name");
    }

    @Test
    void a_checkpoint_of_another_height_than_signed_is_named() {
        expect(
                "CHECKPOINT",
                s -> {
                    CheckpointFact f = s.fact(CheckpointFact.class);
                    return s.stating(new CheckpointFact(f.hospital(), f.height() + 1, f.checkpoint()));
                },
                FindingClass.ACCURACY,
                "than what was signed");
    }
}
