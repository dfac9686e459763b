package org.yui.chaincode;

import static org.yui.chaincode.Changed.with;
import static org.yui.chaincode.World.BUYER;
import static org.yui.chaincode.World.CURATOR;
import static org.yui.chaincode.World.HOSPITAL_A;
import static org.yui.chaincode.World.HOSPITAL_B;
import static org.yui.chaincode.World.OPERATOR;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Code;
import org.yui.domain.ConsentReference;
import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.member.Role;
import org.yui.domain.payment.Lease;
import org.yui.domain.rule.Refusal;
import org.yui.domain.withdrawal.ConsentWithdrawal;
import org.yui.domain.withdrawal.Deletion;
import org.yui.domain.withdrawal.DeletionNotice;
import org.yui.domain.withdrawal.HospitalWithdrawal;
import org.yui.domain.withdrawal.NoticeAnswer;
import org.yui.domain.withdrawal.NoticeSubject;
import org.yui.domain.withdrawal.OverdueNotice;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawalTest {

    private static final Code REASON = new Code("CONSENT-WITHDRAWN");
    private static final ConsentReference OPT_OUT = new ConsentReference("OPTOUT-2026/03");

    private final World world = new World();
    private final ConsentWithdrawal consentA = new ConsentWithdrawal(HOSPITAL_A, world.policy.hash(), null, REASON);
    private final HospitalWithdrawal allOfA = new HospitalWithdrawal(HOSPITAL_A, REASON);
    private final HospitalWithdrawal allOfB = new HospitalWithdrawal(HOSPITAL_B, REASON);
    private final NoticeSubject study = new NoticeSubject(world.request.id(), world.contributionA.id(), 3L);

    private void withdrawStudy() {
        world.takes(
                HOSPITAL_A, "contributions:withdraw", new Withdrawal(world.contributionA.id(), 3L, HOSPITAL_A, REASON));
    }

    private DeletionNotice notice() {
        return new DeletionNotice(study, HOSPITAL_A, BUYER, world.ledger.time.plus(DeletionNotice.USUAL));
    }

    private OverdueNotice overdue(int sequence) {
        return new OverdueNotice(BUYER, sequence, study, HOSPITAL_A);
    }

    // --- taking back

    @Test
    void a_hospital_takes_back_a_consent_or_everything_and_nobody_does_it_for_another() {
        world.contributionsDone();
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_B, "withdrawals:consent", consentA);
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_B, "withdrawals:hospital", allOfA);
        world.refuses(Refusal.UNKNOWN_POLICY, HOSPITAL_A, "withdrawals:consent", with(consentA, "policy", Hash.of()));
        world.takes(HOSPITAL_A, "withdrawals:consent", consentA);
        world.takes(HOSPITAL_A, "withdrawals:hospital", allOfA);
        world.refuses(Refusal.ALREADY_STATED, HOSPITAL_A, "withdrawals:hospital", allOfA);
    }

    @Test
    void it_is_taken_even_when_the_hospital_is_none_any_more() {
        world.contributionsDone();
        world.admit(with(with(world.hospitalA, "epoch", 2), "roles", List.of(Role.AUDITOR)));
        world.takes(HOSPITAL_A, "withdrawals:consent", consentA);
        world.takes(HOSPITAL_A, "withdrawals:hospital", allOfA);
    }

    @Test
    void nothing_more_is_given_under_a_consent_that_was_taken_back_nor_by_who_took_all_back() {
        world.contributionsDone();
        world.takes(HOSPITAL_A, "withdrawals:consent", consentA);
        Contribution again = with(world.contributionA, "id", new ContributionId("1".repeat(32)));
        world.refuses(Refusal.WITHDRAWN, HOSPITAL_A, "contributions:contribute", again);
        Contribution ofB = with(world.contributionB, "id", new ContributionId("2".repeat(32)));
        world.takes(HOSPITAL_B, "contributions:contribute", ofB);
        world.takes(HOSPITAL_B, "withdrawals:hospital", allOfB);
        world.refuses(
                Refusal.WITHDRAWN,
                HOSPITAL_B,
                "contributions:contribute",
                with(ofB, "id", new ContributionId("3".repeat(32))));
    }

    @Test
    void a_consent_reference_takes_back_what_was_given_under_any_policy_that_names_it() {
        world.documentsDone();
        ConsentPolicy named = with(world.policy, "consent", OPT_OUT);
        world.takes(HOSPITAL_A, "documents:policy", named);
        Contribution under = with(world.contributionA, "policy", named.hash());
        world.takes(HOSPITAL_A, "contributions:contribute", under);
        world.takes(HOSPITAL_A, "withdrawals:consent", new ConsentWithdrawal(HOSPITAL_A, null, OPT_OUT, REASON));
        world.refuses(
                Refusal.WITHDRAWN,
                HOSPITAL_A,
                "contributions:contribute",
                with(under, "id", new ContributionId("1".repeat(32))));
        world.takes(
                HOSPITAL_A,
                "contributions:contribute",
                with(world.contributionA, "id", new ContributionId("2".repeat(32))));
    }

    @Test
    void what_a_wider_word_took_back_is_neither_published_nor_ordered() {
        world.leaseDone();
        world.takes(HOSPITAL_A, "withdrawals:consent", consentA);
        world.refuses(Refusal.WITHDRAWN, OPERATOR, "deliveries:orders", world.rowA);
        var next = with(world.dataset, "version", 2);
        world.approve(World.HOSPITAL_C, next);
        world.refuses(Refusal.WITHDRAWN, CURATOR, "datasets:publish", next);
    }

    @Test
    void a_dataset_version_of_which_nothing_is_left_is_neither_asked_for_nor_leased() {
        world.paymentsDone();
        world.takes(HOSPITAL_A, "withdrawals:hospital", allOfA);
        world.takes(OPERATOR, "deliveries:lease", world.lease);
        world.takes(HOSPITAL_B, "withdrawals:hospital", allOfB);
        world.refuses(
                Refusal.WITHDRAWN, BUYER, "grants:request", with(world.request, "id", new GrantId("1".repeat(32))));
        world.refuses(Refusal.NOT_PAID, OPERATOR, "deliveries:lease", secondLease());
        world.payRest();
        world.refuses(Refusal.WITHDRAWN, OPERATOR, "deliveries:lease", secondLease());
    }

    private Lease secondLease() {
        return new Lease(world.request.id(), 1, OPERATOR, 4, 4);
    }

    @Test
    void a_request_concluded_after_all_was_taken_back_gives_no_grant() {
        world.requestDone();
        world.ledger.submit(HOSPITAL_A, "grants:decide", world.decisionA);
        world.ledger.submit(HOSPITAL_B, "grants:decide", world.decisionB);
        world.takes(HOSPITAL_A, "withdrawals:hospital", allOfA);
        world.takes(HOSPITAL_B, "withdrawals:hospital", allOfB);
        world.refuses(Refusal.WITHDRAWN, OPERATOR, "grants:conclude", world.conclusion);
    }

    // --- notices

    @Test
    void a_notice_is_the_owners_about_what_it_took_back_from_a_grants_dataset() {
        world.grantDone();
        DeletionNotice good = notice();
        world.refuses(Refusal.NOT_WITHDRAWN, HOSPITAL_A, "withdrawals:notice", good);
        withdrawStudy();
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_B, "withdrawals:notice", good);
        world.refuses(Refusal.NOT_OWNER, HOSPITAL_B, "withdrawals:notice", with(good, "hospital", HOSPITAL_B));
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_A, "withdrawals:notice", with(good, "buyer", OPERATOR));
        world.refuses(
                Refusal.NOT_WITHDRAWN,
                HOSPITAL_A,
                "withdrawals:notice",
                with(good, "subject", with(study, "index", 4L)));
        world.refuses(
                Refusal.NOT_IN_DATASET,
                HOSPITAL_A,
                "withdrawals:notice",
                with(good, "subject", with(study, "index", 9L)));
        world.refuses(
                Refusal.NOT_WITHDRAWN,
                HOSPITAL_A,
                "withdrawals:notice",
                with(good, "subject", with(study, "index", null)));
        world.refuses(
                Refusal.UNKNOWN_GRANT,
                HOSPITAL_A,
                "withdrawals:notice",
                with(good, "subject", with(study, "grant", new GrantId("1".repeat(32)))));
        world.takes(HOSPITAL_A, "withdrawals:notice", good);
    }

    @Test
    void a_notice_leaves_a_week_at_least_and_a_year_at_most() {
        world.grantDone();
        withdrawStudy();
        DeletionNotice good = notice();
        world.refuses(
                Refusal.DUE_WRONG,
                HOSPITAL_A,
                "withdrawals:notice",
                with(
                        good,
                        "due",
                        world.ledger.time.plus(DeletionNotice.SHORTEST).minusMillis(1)));
        world.refuses(
                Refusal.DUE_WRONG,
                HOSPITAL_A,
                "withdrawals:notice",
                with(good, "due", world.ledger.time.plus(DeletionNotice.LONGEST).plusMillis(1)));
        world.takes(
                HOSPITAL_A, "withdrawals:notice", with(good, "due", world.ledger.time.plus(DeletionNotice.SHORTEST)));
    }

    @Test
    void only_its_buyer_answers_a_notice_and_once() {
        world.grantDone();
        withdrawStudy();
        NoticeAnswer answer = new NoticeAnswer(study, BUYER, Deletion.DELETED, null);
        world.refuses(Refusal.UNKNOWN_NOTICE, BUYER, "withdrawals:answer", answer);
        world.takes(HOSPITAL_A, "withdrawals:notice", notice());
        world.refuses(Refusal.NOT_THE_AUTHOR, OPERATOR, "withdrawals:answer", answer);
        world.refuses(Refusal.NOT_THE_AUTHOR, OPERATOR, "withdrawals:answer", with(answer, "buyer", OPERATOR));
        world.takes(BUYER, "withdrawals:answer", answer);
        world.refuses(
                Refusal.ALREADY_STATED,
                BUYER,
                "withdrawals:answer",
                new NoticeAnswer(study, BUYER, Deletion.KEPT_BY_LAW, new Code("GMP-ANNEX-11")));
    }

    @Test
    void a_buyer_that_lets_its_day_pass_gets_no_grant_and_no_lease_until_it_answers() {
        world.paymentsDone();
        withdrawStudy();
        DeletionNotice notice = with(notice(), "due", world.ledger.time.plus(DeletionNotice.SHORTEST));
        world.takes(HOSPITAL_A, "withdrawals:notice", notice);
        world.refuses(Refusal.NOT_DUE, HOSPITAL_A, "withdrawals:overdue", overdue(1));
        world.ledger.time = notice.due();
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_B, "withdrawals:overdue", overdue(1));
        world.refuses(Refusal.OUT_OF_ORDER, HOSPITAL_A, "withdrawals:overdue", overdue(2));
        world.takes(HOSPITAL_A, "withdrawals:overdue", overdue(1));
        world.refuses(Refusal.ALREADY_STATED, HOSPITAL_A, "withdrawals:overdue", overdue(2));

        var again = with(world.request, "id", new GrantId("1".repeat(32)));
        world.refuses(Refusal.BUYER_OVERDUE, BUYER, "grants:request", again);
        world.refuses(Refusal.BUYER_OVERDUE, OPERATOR, "deliveries:lease", world.lease);

        world.ledger.time = world.ledger.time.plus(Duration.ofDays(1));
        world.takes(BUYER, "withdrawals:answer", new NoticeAnswer(study, BUYER, Deletion.DELETED, null));
        world.takes(BUYER, "grants:request", again);
        world.takes(OPERATOR, "deliveries:lease", world.lease);
    }

    @Test
    void a_notice_that_was_answered_in_time_is_never_overdue() {
        world.grantDone();
        withdrawStudy();
        DeletionNotice notice = notice();
        world.takes(HOSPITAL_A, "withdrawals:notice", notice);
        world.takes(BUYER, "withdrawals:answer", new NoticeAnswer(study, BUYER, Deletion.NEVER_FETCHED, null));
        world.ledger.time = notice.due();
        world.refuses(Refusal.ANSWERED, HOSPITAL_A, "withdrawals:overdue", overdue(1));
    }
}
