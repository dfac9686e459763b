package org.yui.audit.rule;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.yui.audit.report.FindingClass;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.withdrawal.ConsentWithdrawal;
import org.yui.domain.withdrawal.DeletionNotice;
import org.yui.domain.withdrawal.HospitalWithdrawal;
import org.yui.domain.withdrawal.NoticeAnswer;
import org.yui.domain.withdrawal.NoticeSubject;
import org.yui.domain.withdrawal.OverdueNotice;

/** What hospitals take back in one word, and the notices that buyers must answer after it. */
final class WithdrawalRules {

    private static final Duration LEAST = Duration.ofDays(7);
    private static final Duration MOST = Duration.ofDays(366);

    private final Ground ground;
    private final Taken taken;

    WithdrawalRules(Ground ground) {
        this.ground = ground;
        this.taken = new Taken(ground.facts());
    }

    void consent(Stated<ConsentWithdrawal> stated) {
        ground.author(stated, stated.fact().hospital());
        if (stated.fact().policy() != null) {
            ground.named(stated, ConsentPolicy.key(stated.fact().policy()), ConsentPolicy.class);
        }
    }

    void hospital(Stated<HospitalWithdrawal> stated) {
        ground.author(stated, stated.fact().hospital());
    }

    void notice(Stated<DeletionNotice> stated) {
        DeletionNotice notice = stated.fact();
        ground.author(stated, notice.hospital());
        NoticeSubject subject = notice.subject();
        Contribution contribution = ground.named(stated, Contribution.key(subject.contribution()), Contribution.class);
        Grant grant = ground.named(stated, Grant.key(subject.grant()), Grant.class);
        if (contribution == null || grant == null) {
            return;
        }
        ground.require(
                stated,
                contribution.hospital().equals(notice.hospital()),
                FindingClass.AUTHORISATION,
                "found a deletion notice about another hospital's contribution");
        ground.require(
                stated,
                grant.buyer().equals(notice.buyer()) && grant.outcome() == Outcome.GRANTED,
                FindingClass.AUTHORISATION,
                "found a deletion notice to a member that was not granted it");
        Long index = subject.index();
        ground.require(
                stated,
                index == null
                        ? taken.whole(contribution.id())
                        : taken.study(contribution.id(), Objects.requireNonNull(index)),
                FindingClass.AUTHORISATION,
                "found a deletion notice about what was not taken back before");
        Dataset dataset = ground.named(stated, Dataset.key(grant.dataset(), grant.version()), Dataset.class);
        ground.require(
                stated,
                dataset == null || isChosen(dataset, subject),
                FindingClass.EXISTENCE,
                "found a deletion notice about what the grant's dataset version does not have");
        Duration left = Duration.between(stated.at(), notice.due());
        ground.require(
                stated,
                left.compareTo(LEAST) >= 0 && left.compareTo(MOST) <= 0,
                FindingClass.CUT_OFF,
                "found a deletion notice that leaves less than 7 days or more than 366");
    }

    private static boolean isChosen(Dataset dataset, NoticeSubject subject) {
        Long index = subject.index();
        return dataset.choices().stream()
                .filter(c -> c.contribution().equals(subject.contribution()))
                .anyMatch(c -> index == null || c.studies().bits().get(Math.toIntExact(index)));
    }

    void answer(Stated<NoticeAnswer> stated) {
        ground.author(stated, stated.fact().buyer());
        DeletionNotice notice =
                ground.named(stated, DeletionNotice.key(stated.fact().subject()), DeletionNotice.class);
        ground.require(
                stated,
                notice == null || notice.buyer().equals(stated.fact().buyer()),
                FindingClass.AUTHORISATION,
                "found an answer to a deletion notice by another than its buyer");
    }

    void overdue(Stated<OverdueNotice> stated) {
        OverdueNotice overdue = stated.fact();
        ground.author(stated, overdue.hospital());
        DeletionNotice notice = ground.named(stated, DeletionNotice.key(overdue.subject()), DeletionNotice.class);
        if (notice == null) {
            return;
        }
        ground.require(
                stated,
                notice.hospital().equals(overdue.hospital()) && notice.buyer().equals(overdue.buyer()),
                FindingClass.AUTHORISATION,
                "found a notice called overdue by another hospital, or for another buyer, than its own");
        List<OverdueNotice> before = taken.overdue(overdue.buyer());
        ground.require(
                stated,
                overdue.sequence() == before.size() + 1
                        && before.stream().noneMatch(b -> b.subject().equals(overdue.subject())),
                FindingClass.COMPLETENESS,
                "found a notice called overdue out of its sequence, or a second time");
        ground.require(
                stated,
                !stated.at().isBefore(notice.due()),
                FindingClass.CUT_OFF,
                "found a notice called overdue before its day");
        ground.require(
                stated,
                !ground.facts().has(NoticeAnswer.key(overdue.subject())),
                FindingClass.AUTHORISATION,
                "found a notice called overdue after it was answered");
    }

    /** What every new grant and lease takes of the buyer and of the dataset version. */
    void goesOn(Stated<?> stated, Grant grant) {
        ground.require(
                stated,
                !taken.owes(grant.buyer()),
                FindingClass.AUTHORISATION,
                "found access for a buyer that left a deletion notice unanswered past its day");
        ground.require(
                stated,
                ground.facts()
                        .get(Dataset.key(grant.dataset(), grant.version()), Dataset.class)
                        .filter(taken::all)
                        .isEmpty(),
                FindingClass.AUTHORISATION,
                "found access to a dataset version of which nothing is left");
    }
}
