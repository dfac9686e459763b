package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.ANSWERED;
import static org.yui.domain.rule.Refusal.BUYER_OVERDUE;
import static org.yui.domain.rule.Refusal.DUE_WRONG;
import static org.yui.domain.rule.Refusal.GRANT_REFUSED;
import static org.yui.domain.rule.Refusal.NOT_DUE;
import static org.yui.domain.rule.Refusal.NOT_IN_DATASET;
import static org.yui.domain.rule.Refusal.NOT_OWNER;
import static org.yui.domain.rule.Refusal.NOT_THE_AUTHOR;
import static org.yui.domain.rule.Refusal.NOT_WITHDRAWN;
import static org.yui.domain.rule.Refusal.OUT_OF_ORDER;
import static org.yui.domain.rule.Refusal.WITHDRAWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.withdrawal.ConsentWithdrawal;
import org.yui.domain.withdrawal.DeletionNotice;
import org.yui.domain.withdrawal.HospitalWithdrawal;
import org.yui.domain.withdrawal.NoticeAnswer;
import org.yui.domain.withdrawal.NoticeSubject;
import org.yui.domain.withdrawal.OverdueNotice;

/** Taking back in one word, and what buyers owe after it. Whether who speaks is a member still is asked nowhere here. */
public final class WithdrawalRules {

    private WithdrawalRules() {}

    /** A hospital's "no" is taken as it is said. */
    public static Ruling withdraw(ConsentWithdrawal withdrawal, MspId author) {
        return Author.is(author, withdrawal.hospital());
    }

    /** A hospital's "no" is taken as it is said. */
    public static Ruling withdraw(HospitalWithdrawal withdrawal, MspId author) {
        return Author.is(author, withdrawal.hospital());
    }

    /** What is given, chosen, asked for, granted, leased or ordered has not been taken back. */
    public static Ruling stands(Object what, boolean withdrawn) {
        return Ruling.unless(!withdrawn, WITHDRAWN, "found " + what + " taken back by its hospital");
    }

    /**
     * The owner tells a grant's buyer to delete what it took back.
     *
     * @param withdrawn whether the study, or the whole contribution, has been taken back
     */
    public static Ruling notice(
            DeletionNotice notice,
            MspId author,
            Contribution contribution,
            Grant grant,
            Dataset dataset,
            boolean withdrawn,
            Instant time) {
        return Ruling.first(
                Author.is(author, notice.hospital()),
                Ruling.unless(
                        notice.hospital().equals(contribution.hospital()),
                        NOT_OWNER,
                        "found a notice of " + notice.hospital() + ", expected one of the contribution's owner "
                                + contribution.hospital()),
                Ruling.unless(
                        notice.buyer().equals(grant.buyer()),
                        NOT_THE_AUTHOR,
                        "found a notice to " + notice.buyer() + ", expected one to the grant's buyer " + grant.buyer()),
                Ruling.unless(
                        grant.outcome() == Outcome.GRANTED,
                        GRANT_REFUSED,
                        "found the request refused by an owner, expected it granted"),
                Ruling.unless(
                        dataset.choice(contribution.id())
                                .filter(c -> chose(c, notice.subject()))
                                .isPresent(),
                        NOT_IN_DATASET,
                        "found what the grant's dataset version does not have"),
                Ruling.unless(withdrawn, NOT_WITHDRAWN, "found what stands, expected what was taken back before"),
                due(notice.due(), time));
    }

    private static boolean chose(Choice choice, NoticeSubject subject) {
        Long index = subject.index();
        return index == null || choice.studies().contains(Objects.requireNonNull(index));
    }

    private static Ruling due(Instant due, Instant time) {
        Duration left = Duration.between(time, due);
        return Ruling.unless(
                left.compareTo(DeletionNotice.SHORTEST) >= 0 && left.compareTo(DeletionNotice.LONGEST) <= 0,
                DUE_WRONG,
                "found a notice due at " + due + ", expected " + DeletionNotice.SHORTEST.toDays() + " to "
                        + DeletionNotice.LONGEST.toDays() + " days after " + time);
    }

    /** The buyer answers its own notice, late or not. */
    public static Ruling answer(NoticeAnswer answer, MspId author, DeletionNotice notice) {
        return Ruling.first(Author.is(author, answer.buyer()), Author.is(author, notice.buyer()));
    }

    /**
     * The hospital states that its notice went unanswered past its day.
     *
     * @param answered whether the answer stands
     * @param before what was stated overdue for this buyer before, all of it
     */
    public static Ruling overdue(
            OverdueNotice overdue,
            MspId author,
            DeletionNotice notice,
            boolean answered,
            List<OverdueNotice> before,
            Instant time) {
        return Ruling.first(
                Author.is(author, overdue.hospital()),
                Author.is(author, notice.hospital()),
                Ruling.unless(
                        overdue.buyer().equals(notice.buyer()),
                        NOT_THE_AUTHOR,
                        "found " + overdue.buyer() + " overdue, expected the notice's buyer " + notice.buyer()),
                Ruling.unless(
                        overdue.sequence() == before.size() + 1,
                        OUT_OF_ORDER,
                        "found sequence " + overdue.sequence() + ", expected " + (before.size() + 1)),
                Ruling.unless(
                        before.stream().noneMatch(b -> b.subject().equals(overdue.subject())),
                        Refusal.ALREADY_STATED,
                        "found this notice stated overdue before, expected it once"),
                Ruling.unless(
                        !time.isBefore(notice.due()),
                        NOT_DUE,
                        "found " + time + " as the transaction's time, expected it from " + notice.due() + " on"),
                Ruling.unless(!answered, ANSWERED, "found the notice answered, expected it open"));
    }

    /**
     * A buyer with a notice open past its day gets nothing new.
     *
     * @param open what is stated overdue and still not answered
     */
    public static Ruling upToDate(MspId buyer, List<OverdueNotice> open) {
        return Ruling.unless(
                open.isEmpty(),
                BUYER_OVERDUE,
                "found " + open.size() + " deletion notices of " + buyer + " unanswered past their day, the first "
                        + open.stream().findFirst().map(Fact::key).orElse("none")
                        + "; expected each answered");
    }
}
