package org.yui.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yui.domain.Changed.with;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Bitmap;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Samples;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.document.LegalForm;
import org.yui.domain.document.Tariff;
import org.yui.domain.document.Terms;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.member.Certification;
import org.yui.domain.member.Member;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.rule.Ruling.Allowed;
import org.yui.domain.rule.Ruling.Refused;

/** Rules on their own; that the contracts ask them is shown in the room of the contracts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleTest {

    @Test
    void the_first_refusal_is_the_one_that_is_told() {
        Ruling one = new Refused(Refusal.NOT_OWNER, "one");
        Ruling two = new Refused(Refusal.WITHDRAWN, "two");
        assertThat(Ruling.first(new Allowed(), one, two)).isEqualTo(one);
        assertThat(Ruling.first(new Allowed(), new Allowed())).isEqualTo(new Allowed());
        assertThat(Ruling.first()).isEqualTo(new Allowed());
        assertThat(Ruling.unless(false, Refusal.NOT_OWNER, "one")).isEqualTo(one);
    }

    // --- slices

    private static Grant grant(long quota, long sliceLines) {
        return with(with(with(Samples.GRANT, "sliceLines", 1L), "quota", quota), "sliceLines", sliceLines);
    }

    @Test
    void slices_cut_a_quota_without_gap_or_overlap_and_nothing_lies_beyond() {
        Random random = new Random(29);
        for (int i = 0; i < 500; i++) {
            long quota = 1 + random.nextInt(200);
            Grant grant = grant(quota, 1 + random.nextLong(quota));
            List<Slice> slices = LongStream.iterate(0, n -> n + 1)
                    .mapToObj(n -> Slice.of(grant, n))
                    .takeWhile(Optional::isPresent)
                    .map(Optional::orElseThrow)
                    .toList();
            long next = 0;
            for (Slice slice : slices) {
                assertThat(slice.first()).isEqualTo(next);
                assertThat(slice.lines()).isBetween(1L, grant.sliceLines());
                next += slice.lines();
            }
            assertThat(next).isEqualTo(quota);
            assertThat(Slice.of(grant, slices.size())).isEmpty();
        }
    }

    @Test
    void no_number_of_a_slice_overflows_into_the_quota() {
        Grant grant = grant(1L << 53, 3);
        for (long number : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 62, 1L << 53}) {
            assertThat(Slice.of(grant, number)).isEmpty();
        }
    }

    @Test
    void the_slices_of_a_quota_cost_what_the_quota_costs() {
        Tariff tariff = with(with(Samples.TARIFF, "feePerBundle", new MinorUnits(1_000)), "bundle", 7);
        Grant grant = grant(100, 9);
        long sum = LongStream.range(0, 12)
                .map(n -> PaymentRules.price(grant, tariff, FeeKind.USE, n)
                        .orElseThrow()
                        .units())
                .sum();
        assertThat(sum).isEqualTo(100_000 / 7);
        assertThat(PaymentRules.price(grant, tariff, FeeKind.USE, 12)).isEmpty();
    }

    // --- grants

    @Test
    void an_owners_schemes_are_each_named_once_in_rising_order() {
        ContributionId one = new ContributionId("1".repeat(32));
        ContributionId two = new ContributionId("2".repeat(32));
        ContributionId three = new ContributionId("3".repeat(32));
        Hash access = Hash.parse("5".repeat(64));
        Hash low = Hash.parse("1".repeat(64));
        Hash high = Hash.parse("9".repeat(64));
        Dataset dataset = with(
                with(
                        Samples.DATASET,
                        "choices",
                        List.of(
                                new Choice(one, Bitmap.of(0), high),
                                new Choice(two, Bitmap.of(0), low),
                                new Choice(three, Bitmap.of(0), access))),
                "accessScheme",
                access);
        assertThat(GrantRules.schemes(dataset, Set.of(one, two))).containsExactly(low, access, high);
        assertThat(GrantRules.schemes(dataset, Set.of(three))).containsExactly(access);
    }

    @Test
    void a_conclusion_is_the_same_for_every_endorser_whatever_the_order_of_decisions() {
        Decision yes = Samples.DECISION;
        Decision no = with(yes, "approved", false);
        Instant time = Instant.parse("2026-11-23T12:00:00.999999999Z");
        Grant refused = conclude(List.of(yes, no), time);
        assertThat(conclude(List.of(no, yes), time)).isEqualTo(refused);
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(conclude(List.of(yes, yes), time).outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(refused.from()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
    }

    private static final Match ALLOWED_BY_ALL = new Match.Allowed(List.of());

    private static Grant conclude(List<Decision> decisions, Instant time) {
        return GrantRules.conclude(
                Samples.REQUEST, Samples.DATASET, Samples.TERMS, Samples.TARIFF, ALLOWED_BY_ALL, 0, decisions, time);
    }

    // --- legal forms

    private static final MspId BUYER = new MspId("Buyer");
    private static final Code ALLOWED = new Code("AI-TRAINING");

    private static Ruling give(LegalForm form, @Nullable List<MspId> recipients, Member to, Code purpose) {
        ConsentPolicy policy = new ConsentPolicy(
                form, List.of(ALLOWED), List.of(new Code("RESALE")), List.of(Samples.REGION), recipients);
        return LegalFormRules.give(with(Samples.CONTRIBUTION, "legalForm", form), policy, to, purpose);
    }

    private static Member buyer(@Nullable List<Certification> certifications) {
        return with(with(Samples.MEMBER, "msp", BUYER), "certifications", certifications);
    }

    private static void refuses(Ruling ruling, Refusal code, String... words) {
        assertThat(ruling).isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.code()).isEqualTo(code);
            assertThat(r.sentence()).contains(words);
        });
    }

    @Test
    void anonymised_data_may_go_to_anyone_under_the_terms() {
        for (LegalForm form : List.of(LegalForm.APPI_ANONYMISED, LegalForm.NGMIA_ANONYMISED)) {
            assertThat(give(form, null, buyer(null), Samples.CODE)).isInstanceOf(Allowed.class);
        }
    }

    @Test
    void data_pseudonymised_by_the_appi_stays_with_its_hospital_and_whom_its_policy_names() {
        LegalForm form = LegalForm.APPI_PSEUDONYMISED;
        List<Certification> certified = List.of(Certification.NGMIA_PSEUDONYMISED_USER);
        String[] words = {"APPI_PSEUDONYMISED", "Buyer", "joint use", "recipients"};
        refuses(give(form, null, buyer(certified), ALLOWED), Refusal.LEGAL_FORM_RECIPIENT, words);
        refuses(give(form, List.of(Samples.OTHER), buyer(null), ALLOWED), Refusal.LEGAL_FORM_RECIPIENT, words);
        assertThat(give(form, List.of(BUYER), buyer(null), ALLOWED)).isInstanceOf(Allowed.class);
        assertThat(give(form, null, Samples.MEMBER, ALLOWED)).isInstanceOf(Allowed.class);
    }

    @Test
    void data_pseudonymised_by_the_ngmia_goes_to_certified_users_only() {
        LegalForm form = LegalForm.NGMIA_PSEUDONYMISED;
        refuses(
                give(form, null, buyer(null), ALLOWED),
                Refusal.LEGAL_FORM_RECIPIENT,
                "NGMIA_PSEUDONYMISED_USER",
                "certified by the ministers");
        assertThat(give(form, null, buyer(List.of(Certification.NGMIA_PSEUDONYMISED_USER)), ALLOWED))
                .isInstanceOf(Allowed.class);
        refuses(
                give(form, null, with(Samples.MEMBER, "certifications", null), ALLOWED),
                Refusal.LEGAL_FORM_RECIPIENT,
                "Hospital");
    }

    @Test
    void what_patients_consented_to_is_what_it_is_given_for() {
        assertThat(give(LegalForm.CONSENT, null, buyer(null), ALLOWED)).isInstanceOf(Allowed.class);
        refuses(
                give(LegalForm.CONSENT, null, buyer(null), Samples.CODE),
                Refusal.CONSENT_PURPOSE,
                "consented to: [AI-TRAINING]");
        refuses(give(LegalForm.CONSENT, null, buyer(null), new Code("RESALE")), Refusal.CONSENT_PURPOSE, "RESALE");
    }

    // --- prices

    @Test
    void the_largest_price_that_can_be_counted_is_allowed_and_one_unit_more_is_not() {
        Terms terms = with(with(Samples.TERMS, "sliceLines", 1L), "quota", 1L);
        Tariff most = with(
                with(with(Samples.TARIFF, "bundle", 1), "feePerBundle", new MinorUnits(Long.MAX_VALUE - 5)),
                "accessFee",
                new MinorUnits(5));
        assertThat(DatasetRules.price(terms, most)).isInstanceOf(Allowed.class);
        Tariff more = with(most, "accessFee", new MinorUnits(6));
        assertThat(DatasetRules.price(terms, more))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(Refusal.TERMS_PRICE));
    }
}
