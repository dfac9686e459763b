package org.yui.audit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.fixture.MadeEvidence;
import org.yui.audit.report.Finding;
import org.yui.domain.Code;
import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.grant.Grant;
import org.yui.domain.withdrawal.ConsentWithdrawal;
import org.yui.domain.withdrawal.Deletion;
import org.yui.domain.withdrawal.DeletionNotice;
import org.yui.domain.withdrawal.HospitalWithdrawal;
import org.yui.domain.withdrawal.NoticeAnswer;
import org.yui.domain.withdrawal.NoticeSubject;
import org.yui.domain.withdrawal.OverdueNotice;
import org.yui.testkit.SeededRandom;

/** Tells the rules a sound log with withdrawals, notices and answers put in that endorsers should not have let pass. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawalRulesTest {

    private static final Code REASON = new Code("CONSENT");

    @TempDir
    static Path folder;

    private static Told told;
    private static Contribution given;
    private static Grant grant;
    private static NoticeSubject all;
    private static Instant end;

    @BeforeAll
    static void make() throws Exception {
        told = Told.of(MadeEvidence.make(folder, SeededRandom.seed(WithdrawalRulesTest.class)));
        OrdersRow row = told.of("ORDERS").getFirst().fact(OrdersRow.class);
        given = told.of("CONTRIBUTION").stream()
                .map(s -> s.fact(Contribution.class))
                .filter(c -> c.id().equals(row.contribution()))
                .findFirst()
                .orElseThrow();
        grant = told.of("GRANT").stream()
                .map(s -> s.fact(Grant.class))
                .filter(g -> g.id().equals(row.grant()))
                .findFirst()
                .orElseThrow();
        all = new NoticeSubject(grant.id(), given.id(), null);
        end = told.steps().getLast().transaction().time();
    }

    private static <F extends Record & Fact> Told.Step said(MspId by, Instant at, String function, F fact) {
        return told.steps()
                .getLast()
                .stating("withdrawals:" + function, fact)
                .by(by)
                .at(at);
    }

    private static Told.Step whole() {
        Withdrawal whole = new Withdrawal(given.id(), null, given.hospital(), REASON);
        return told.steps().getLast().stating("contributions:withdraw", whole).by(given.hospital());
    }

    private static Told.Step notice() {
        DeletionNotice notice =
                new DeletionNotice(all, given.hospital(), grant.buyer(), end.plus(DeletionNotice.USUAL));
        return said(given.hospital(), end, "notice", notice);
    }

    private static Told.Step answer(MspId by) {
        return said(by, end, "answer", new NoticeAnswer(all, by, Deletion.DELETED, null));
    }

    private static Told.Step overdue(int sequence, Duration after) {
        OverdueNotice overdue = new OverdueNotice(grant.buyer(), sequence, all, given.hospital());
        return said(given.hospital(), end.plus(after), "overdue", overdue);
    }

    private static List<String> after(Told.Step... more) {
        List<Told.Step> steps = new ArrayList<>(told.steps());
        steps.addAll(List.of(more));
        return told.find(steps).stream().map(Finding::what).toList();
    }

    /** The log with this said just before the first fact of a kind. */
    private static List<String> before(String kind, Told.Step... more) {
        List<Told.Step> steps = new ArrayList<>(told.steps());
        steps.addAll(steps.indexOf(told.of(kind).getFirst()), List.of(more));
        return told.find(steps).stream().map(Finding::what).toList();
    }

    @Test
    void a_withdrawal_a_notice_in_time_and_its_answer_are_sound() {
        assertThat(after(whole(), notice(), answer(grant.buyer()))).isEmpty();
        assertThat(after(whole(), notice(), overdue(1, DeletionNotice.USUAL), answer(grant.buyer())))
                .isEmpty();
    }

    @Test
    void another_hospitals_word_is_named() {
        MspId other = grant.buyer();
        assertThat(after(said(other, end, "hospital", new HospitalWithdrawal(given.hospital(), REASON))))
                .anyMatch(f -> f.contains("another organisation"));
        assertThat(after(said(
                        other, end, "consent", new ConsentWithdrawal(given.hospital(), given.policy(), null, REASON))))
                .anyMatch(f -> f.contains("another organisation"));
    }

    @Test
    void what_was_given_chosen_or_ordered_after_a_wider_word_is_named() {
        Told.Step all = said(given.hospital(), end, "hospital", new HospitalWithdrawal(given.hospital(), REASON));
        ConsentWithdrawal consent = new ConsentWithdrawal(given.hospital(), given.policy(), null, REASON);
        Told.Step under = said(given.hospital(), end, "consent", consent);
        for (Told.Step word : List.of(all, under)) {
            assertThat(before("CONTRIBUTION", word)).anyMatch(f -> f.contains("withdrawn before"));
            assertThat(before("DATASET", word)).anyMatch(f -> f.contains("chosen contribution that was withdrawn"));
            assertThat(before("ORDERS", word)).anyMatch(f -> f.contains("orders of a contribution"));
        }
    }

    @Test
    void a_notice_about_what_stands_or_with_too_little_time_is_named() {
        assertThat(after(notice())).anyMatch(f -> f.contains("not taken back before"));
        assertThat(after(whole(), notice().at(end.plus(Duration.ofDays(24)))))
                .anyMatch(f -> f.contains("less than 7 days"));
        assertThat(after(whole(), notice().by(grant.buyer()))).anyMatch(f -> f.contains("another organisation"));
    }

    @Test
    void an_answer_by_another_or_to_nothing_is_named() {
        assertThat(after(answer(grant.buyer()))).anyMatch(f -> f.contains("names no DeletionNotice"));
        assertThat(after(whole(), notice(), answer(given.hospital())))
                .anyMatch(f -> f.contains("by another than its buyer"));
    }

    @Test
    void a_notice_called_overdue_too_early_again_or_after_its_answer_is_named() {
        Duration day = DeletionNotice.USUAL;
        assertThat(after(whole(), notice(), overdue(1, day.minusSeconds(1))))
                .anyMatch(f -> f.contains("before its day"));
        assertThat(after(whole(), notice(), overdue(1, day), overdue(2, day)))
                .anyMatch(f -> f.contains("a second time"));
        assertThat(after(whole(), notice(), answer(grant.buyer()), overdue(1, day)))
                .anyMatch(f -> f.contains("after it was answered"));
    }

    @Test
    void a_lease_for_a_buyer_that_owes_an_answer_is_named() {
        Told.Step late = told.of("LEASE").getLast();
        Told.Step[] owing = {whole(), notice(), overdue(1, DeletionNotice.USUAL), late};
        assertThat(after(owing)).anyMatch(f -> f.contains("left a deletion notice unanswered"));
        Told.Step[] answered = {whole(), notice(), overdue(1, DeletionNotice.USUAL), answer(grant.buyer()), late};
        assertThat(after(answered)).noneMatch(f -> f.contains("left a deletion notice unanswered"));
    }
}
