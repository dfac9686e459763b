package org.yui.royalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yui.royalty.LedgerScript.BUYER;
import static org.yui.royalty.LedgerScript.EUR;
import static org.yui.royalty.LedgerScript.JPY;
import static org.yui.royalty.LedgerScript.OPERATOR;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Bitmap;
import org.yui.domain.Code;
import org.yui.domain.Currency;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.MspId;
import org.yui.domain.Salt;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.delivery.Beat;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.document.Share;
import org.yui.domain.document.ShareScheme;
import org.yui.domain.document.Tariff;
import org.yui.domain.grant.Grant;
import org.yui.domain.ledger.LedgerFact;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.period.Close;
import org.yui.domain.period.Entitlement;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.Statement;
import org.yui.domain.period.StatementHash;
import org.yui.domain.period.StatementLine;
import org.yui.domain.period.StatementScheme;

/** Periods reckoned by hand: A gives 90 % of its use fees to itself, B 80 %; the access fee is halved; yen. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeriodCloseTest {

    private static final MspId A = new MspId("HospitalA");
    private static final MspId B = new MspId("HospitalB");
    private static final MspId C = new MspId("HospitalC");

    private final LedgerScript ledger = new LedgerScript();
    private final ShareScheme access;
    private final ShareScheme useA;
    private final ShareScheme useB;
    private final Tariff tariff;
    private final Contribution ofA;
    private final Contribution ofB;
    private final Dataset dataset;
    private final Grant grant;

    PeriodCloseTest() {
        List.of(A, B, C).forEach(ledger::hospital);
        access = ledger.scheme(new Share(A, 500_000_000), new Share(B, 500_000_000));
        useA = ledger.scheme(new Share(A, 900_000_000), new Share(OPERATOR, 100_000_000));
        useB = ledger.scheme(new Share(B, 800_000_000), new Share(OPERATOR, 200_000_000));
        tariff = ledger.tariff(JPY, 10_001, 1_000, 3);
        ofA = ledger.contribution(A, true);
        ofB = ledger.contribution(B, false);
        dataset = ledger.dataset(access, tariff, List.of(ofA, ofB), List.of(useA, useB));
        grant = ledger.grant(dataset, tariff, 10, 4);
    }

    private static MinorUnits units(long units) {
        return new MinorUnits(units);
    }

    private static SchemeClose scheme(ClosedPeriod closed, ShareScheme scheme) {
        return closed.close().schemes().stream()
                .filter(s -> s.scheme().equals(scheme.hash()))
                .findFirst()
                .orElseThrow();
    }

    private static Statement statement(ClosedPeriod closed, MspId member) {
        return closed.statements().stream()
                .filter(s -> s.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_access_fee_is_earned_when_it_is_paid_and_the_odd_unit_is_dust() {
        ledger.pay(grant, FeeKind.ACCESS, 0, 10_001);
        ledger.cut(1);
        ClosedPeriod closed = ledger.close(1, JPY);
        assertThat(closed.close().fees()).isEqualTo(units(10_001));
        assertThat(closed.close().unusedPrepayments()).isEqualTo(units(0));
        assertThat(closed.close().schemes())
                .containsExactly(new SchemeClose(
                        access.hash(),
                        units(0),
                        units(10_001),
                        List.of(new Entitlement(A, units(0), units(5_000)), new Entitlement(B, units(0), units(5_000))),
                        units(1)));
    }

    @Test
    void a_use_fee_is_earned_line_by_line_as_the_owner_answers() {
        ledger.pay(grant, FeeKind.USE, 0, 1_333);
        OrdersRow row = ledger.order(grant, 0, 0, 4, null, ofA);
        ledger.release(A, row, 1, Bitmap.of(0, 2)); // lines 0 and 2 cost 333 and 334
        ledger.cut(1);
        ClosedPeriod closed = ledger.close(1, JPY);
        assertThat(scheme(closed, useA).closingRevenue()).isEqualTo(units(667));
        assertThat(closed.close().fees()).isEqualTo(units(1_333));
        assertThat(closed.close().unusedPrepayments()).isEqualTo(units(666));
        assertThat(statement(closed, A).closing()).isEqualTo(units(600)); // floor(667 * 0.9)
        assertThat(statement(closed, OPERATOR).closing()).isEqualTo(units(66));
    }

    @Test
    void the_answers_of_other_custodians_earn_nothing() {
        ledger.pay(grant, FeeKind.USE, 0, 1_333);
        OrdersRow row = ledger.order(grant, 0, 0, 4, null, ofA);
        ledger.release(B, row, 1, Bitmap.firstN(4));
        ledger.cut(1);
        assertThat(ledger.close(1, JPY).close().unusedPrepayments()).isEqualTo(units(1_333));
    }

    @Test
    void where_the_owners_part_is_waived_a_line_is_used_when_it_is_ordered_and_only_once() {
        ledger.pay(grant, FeeKind.USE, 0, 1_333);
        OrdersRow row = ledger.order(grant, 0, 0, 3, null, ofB);
        ledger.release(B, row, 1, Bitmap.firstN(3));
        ledger.cut(1);
        ClosedPeriod closed = ledger.close(1, JPY);
        assertThat(scheme(closed, useB).closingRevenue()).isEqualTo(units(1_000));
        assertThat(statement(closed, B).lines())
                .extracting(StatementLine::lines)
                .containsExactly(3L);
    }

    @Test
    void the_custody_in_force_when_a_row_is_ordered_says_whether_the_owner_answers() {
        ledger.pay(grant, FeeKind.USE, 0, 1_333);
        ledger.pay(grant, FeeKind.USE, 1, 1_333);
        OrdersRow before = ledger.order(grant, 0, 0, 4, null, ofA);
        ledger.custody(ofA, 2, false, C);
        ledger.order(grant, 1, 0, 2, null, ofA);
        ledger.cut(1);
        ClosedPeriod closed = ledger.close(1, JPY);
        assertThat(scheme(closed, useA).closingRevenue()).isEqualTo(units(667)); // lines 4 and 5: 2000 - 1333
        ledger.release(A, before, 1, Bitmap.firstN(4));
        ledger.cut(2);
        assertThat(scheme(ledger.close(2, JPY), useA).closingRevenue()).isEqualTo(units(2_000));
    }

    @Test
    void a_custody_that_is_not_wholly_acknowledged_is_not_in_force() {
        ledger.pay(grant, FeeKind.USE, 0, 1_333);
        ledger.add(new Custody(ofA.id(), 2, List.of(A, C), 1, false, Hash.of()));
        ledger.order(grant, 0, 0, 4, null, ofA);
        ledger.cut(1);
        assertThat(ledger.close(1, JPY).close().unusedPrepayments()).isEqualTo(units(1_333));
    }

    @Test
    void a_statement_says_all_that_a_member_needs_to_reckon_it_again() {
        ledger.pay(grant, FeeKind.ACCESS, 0, 10_001);
        ledger.pay(grant, FeeKind.USE, 0, 1_333);
        ledger.release(A, ledger.order(grant, 0, 0, 4, null, ofA), 1, Bitmap.of(1));
        ledger.cut(1);
        ClosedPeriod closed = ledger.close(1, JPY);
        List<StatementScheme> schemes = Stream.of(
                        new StatementScheme(
                                access.hash(),
                                500_000_000,
                                units(0),
                                units(10_001),
                                units(0),
                                units(5_000),
                                units(5_000)),
                        new StatementScheme(
                                useA.hash(), 900_000_000, units(0), units(333), units(0), units(299), units(299)))
                .sorted(Comparator.comparing(s -> s.scheme().text()))
                .toList();
        List<StatementLine> lines = schemes.stream()
                .map(s -> s.scheme().equals(access.hash())
                        ? line(access, FeeKind.ACCESS, null, 0, 10_001)
                        : line(useA, FeeKind.USE, ofA, 1, 333))
                .toList();
        long cutBlock = ledger.facts.stream()
                .filter(f -> f.key().equals("CUT/1"))
                .findFirst()
                .orElseThrow()
                .block();
        assertThat(statement(closed, A))
                .isEqualTo(new Statement(
                        "yui",
                        1,
                        A,
                        JPY,
                        0,
                        cutBlock,
                        null,
                        schemes,
                        lines,
                        units(0),
                        units(5_299),
                        units(0),
                        units(0),
                        units(5_299)));
    }

    private StatementLine line(ShareScheme scheme, FeeKind fee, Contribution contribution, long lines, long revenue) {
        return new StatementLine(
                scheme.hash(),
                fee,
                grant.id(),
                BUYER,
                new Code("AI-TRAINING"),
                dataset.id(),
                1,
                contribution == null ? null : contribution.id(),
                lines,
                units(revenue));
    }

    @Test
    void hospitals_that_earned_nothing_get_a_nil_statement_and_every_statement_is_named_in_order() {
        ledger.pay(grant, FeeKind.ACCESS, 0, 10_001);
        ledger.cut(1);
        ClosedPeriod closed = ledger.close(1, JPY);
        assertThat(closed.statements()).extracting(Statement::member).containsExactly(A, B, C);
        assertThat(statement(closed, C).lines()).isEmpty();
        assertThat(statement(closed, C).closing()).isEqualTo(units(0));
        assertThat(closed.close().statements())
                .isEqualTo(closed.statements().stream()
                        .map(s -> new StatementHash(s.member(), s.hash()))
                        .toList());
    }

    @Test
    void a_period_goes_on_where_the_one_before_ended_and_lists_only_its_own_lines() {
        ledger.pay(grant, FeeKind.ACCESS, 0, 10_001);
        ledger.cut(1);
        ClosedPeriod first = ledger.close(1, JPY);
        ledger.pay(grant, FeeKind.USE, 0, 1_333);
        ledger.order(grant, 0, 0, 4, null, ofB);
        ledger.cut(2);
        ClosedPeriod second = ledger.close(2, JPY);
        assertThat(scheme(second, access).openingRevenue()).isEqualTo(units(10_001));
        Statement ofB = statement(second, B);
        assertThat(ofB.opening()).isEqualTo(units(5_000));
        assertThat(ofB.earned()).isEqualTo(units(1_066)); // floor(1333 * 0.8)
        assertThat(ofB.previous()).isEqualTo(statement(first, B).hash());
        assertThat(ofB.lines()).extracting(StatementLine::fee).containsExactly(FeeKind.USE);
        assertThat(statement(second, OPERATOR).previous()).isNull();
    }

    @Test
    void what_comes_after_the_cut_belongs_to_the_next_period() {
        ledger.pay(grant, FeeKind.ACCESS, 0, 10_001);
        ledger.cut(1);
        Close before = ledger.period(1).close(JPY).close();
        ledger.pay(grant, FeeKind.USE, 0, 1_333);
        ledger.order(grant, 0, 0, 4, null, ofB);
        assertThat(ledger.close(1, JPY).close()).isEqualTo(before);
        ledger.cut(2);
        assertThat(ledger.close(2, JPY).close().fees()).isEqualTo(units(11_334));
    }

    @Test
    void equal_schemes_share_one_revenue() {
        Dataset other = ledger.dataset(useA, tariff, List.of(ofA), List.of(useA));
        Grant second = ledger.grant(other, tariff, 4, 4);
        ledger.pay(second, FeeKind.ACCESS, 0, 10_001);
        ledger.pay(second, FeeKind.USE, 0, 1_333);
        ledger.release(A, ledger.order(second, 0, 0, 4, null, ofA), 1, Bitmap.firstN(4));
        ledger.cut(1);
        ClosedPeriod closed = ledger.close(1, JPY);
        assertThat(closed.close().schemes()).hasSize(1);
        assertThat(scheme(closed, useA).closingRevenue()).isEqualTo(units(11_334));
        assertThat(statement(closed, A).lines())
                .extracting(StatementLine::fee)
                .containsExactly(FeeKind.ACCESS, FeeKind.USE);
    }

    @Test
    void each_currency_has_a_close_of_its_own() {
        Tariff euros = ledger.tariff(EUR, 500, 0, 1);
        Dataset other = ledger.dataset(access, euros, List.of(ofA), List.of(useA));
        ledger.pay(grant, FeeKind.ACCESS, 0, 10_001);
        ledger.cut(1);
        assertThat(ledger.period(1).currencies()).containsExactly(JPY);
        ledger.close(1, JPY);
        ledger.pay(ledger.grant(other, euros, 4, 4), FeeKind.ACCESS, 0, 500);
        ledger.cut(2);
        assertThat(ledger.period(2).currencies()).containsExactly(EUR, JPY);
        ClosedPeriod closed = ledger.close(2, EUR);
        assertThat(closed.close().exponent()).isEqualTo(2);
        assertThat(scheme(closed, access).openingRevenue()).isEqualTo(units(0));
        assertThat(scheme(closed, access).closingRevenue()).isEqualTo(units(500));
        assertThat(scheme(ledger.close(2, JPY), access).closingRevenue()).isEqualTo(units(10_001));
    }

    @Test
    void free_use_is_listed_too() {
        Tariff free = ledger.tariff(EUR, 0, 0, 1);
        Dataset open = ledger.dataset(access, free, List.of(ofB), List.of(useB));
        ledger.order(ledger.grant(open, free, 4, 4), 0, 0, 4, null, ofB);
        ledger.cut(1);
        ClosedPeriod closed = ledger.close(1, EUR);
        assertThat(statement(closed, B).lines())
                .extracting(StatementLine::lines, StatementLine::revenue)
                .containsExactly(tuple(4L, units(0)));
    }

    @Test
    void a_currency_without_any_figures_can_be_closed_too() {
        ledger.cut(1);
        Close close = ledger.close(1, new Currency("USD")).close();
        assertThat(close.fees()).isEqualTo(units(0));
        assertThat(close.schemes()).isEmpty();
    }

    @Test
    void beats_and_facts_that_do_not_bear_on_money_change_nothing() {
        ledger.pay(grant, FeeKind.ACCESS, 0, 10_001);
        ledger.cut(1);
        Close without = ledger.period(1).close(JPY).close();
        LedgerScript other = new LedgerScript();
        for (LedgerFact fact : ledger.facts) {
            other.add(new Beat(
                    A,
                    Salt.parse(Hash.of(fact.json().getBytes(StandardCharsets.UTF_8))
                            .text())));
            other.facts.add(new LedgerFact(other.facts.size() + 1, 0, fact.key(), fact.json()));
        }
        assertThat(other.period(1).close(JPY).close().schemes()).isEqualTo(without.schemes());
    }

    // --- ledgers that are not sound

    private void expectUnexpected(int period, String message) {
        assertThatExceptionOfType(UnexpectedFactException.class)
                .isThrownBy(() -> ledger.period(period).close())
                .withMessageContaining(message);
    }

    @Test
    void a_period_without_a_cut_is_not_closed() {
        expectUnexpected(1, "no cut of period 1");
    }

    @Test
    void a_period_is_not_closed_before_the_one_before() {
        ledger.pay(grant, FeeKind.ACCESS, 0, 10_001);
        ledger.cut(1);
        ledger.cut(2);
        expectUnexpected(2, "found no close of period 1 in JPY");
    }

    @Test
    void a_close_before_that_does_not_follow_from_the_facts_is_named() {
        ledger.pay(grant, FeeKind.ACCESS, 0, 10_001);
        ledger.cut(1);
        Close good = ledger.period(1).close(JPY).close();
        ledger.add(new Close(1, JPY, 0, OPERATOR, good.fees(), good.fees(), List.of(), good.statements()));
        ledger.cut(2);
        expectUnexpected(2, "does not follow");
    }

    @Test
    void a_payment_stated_twice_is_not_counted_twice() {
        ledger.pay(grant, FeeKind.ACCESS, 0, 10_001);
        ledger.pay(grant, FeeKind.ACCESS, 0, 10_001);
        ledger.cut(1);
        expectUnexpected(1, "a second fact");
    }

    @Test
    void a_slice_is_not_used_beyond_what_was_paid_for_it_even_where_another_slice_is_prepaid() {
        ledger.pay(grant, FeeKind.USE, 1, 1_333);
        ledger.order(grant, 0, 0, 4, null, ofB);
        ledger.cut(1);
        expectUnexpected(1, "found lines worth 1333");
    }

    @Test
    void releases_of_lines_that_were_never_ordered_are_named() {
        ledger.pay(grant, FeeKind.USE, 0, 1_333);
        OrdersRow row = ledger.order(grant, 0, 0, 2, null, ofA);
        ledger.release(A, row, 1, Bitmap.of(2));
        ledger.cut(1);
        expectUnexpected(1, "beyond the row's 2");
    }

    @Test
    void releases_that_forget_a_line_are_named() {
        ledger.pay(grant, FeeKind.USE, 0, 1_333);
        OrdersRow row = ledger.order(grant, 0, 0, 4, null, ofA);
        ledger.release(A, row, 1, Bitmap.of(0, 1));
        ledger.release(A, row, 2, Bitmap.of(1, 2));
        ledger.cut(1);
        expectUnexpected(1, "without all lines");
    }

    @Test
    void facts_out_of_the_ledgers_order_are_named() {
        ledger.cut(1);
        LedgerFact last = ledger.facts.getLast();
        ledger.facts.addFirst(last);
        expectUnexpected(1, "expected the order of the ledger");
    }

    @Test
    void a_fact_under_another_key_is_named() {
        LedgerFact first = ledger.facts.getFirst();
        ledger.facts.set(0, new LedgerFact(1, 0, "MEMBER/Other/1", first.json()));
        ledger.cut(1);
        expectUnexpected(1, "under MEMBER/Other/1");
    }
}
