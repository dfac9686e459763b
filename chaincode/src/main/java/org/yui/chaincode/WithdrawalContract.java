package org.yui.chaincode;

import static org.yui.domain.rule.Refusal.UNKNOWN_CONTRIBUTION;
import static org.yui.domain.rule.Refusal.UNKNOWN_DATASET;
import static org.yui.domain.rule.Refusal.UNKNOWN_GRANT;
import static org.yui.domain.rule.Refusal.UNKNOWN_NOTICE;
import static org.yui.domain.rule.Refusal.UNKNOWN_POLICY;

import java.util.List;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.grant.Grant;
import org.yui.domain.rule.WithdrawalRules;
import org.yui.domain.withdrawal.ConsentWithdrawal;
import org.yui.domain.withdrawal.DeletionNotice;
import org.yui.domain.withdrawal.HospitalWithdrawal;
import org.yui.domain.withdrawal.NoticeAnswer;
import org.yui.domain.withdrawal.OverdueNotice;

/** Puts on the ledger what hospitals take back in one word, and what buyers say and owe about it. */
@Contract(name = "withdrawals")
public final class WithdrawalContract implements LedgerContract {

    /** A hospital states a {@link ConsentWithdrawal}. A policy that it names must stand: a slip of the pen would take back nothing. */
    @Transaction(name = "consent", intent = Transaction.TYPE.SUBMIT)
    public String consent(LedgerContext ledger, String argument) {
        ConsentWithdrawal withdrawal = ledger.argument(argument, ConsentWithdrawal.class);
        Refusals.obey(WithdrawalRules.withdraw(withdrawal, ledger.caller()));
        if (withdrawal.policy() != null) {
            ledger.expect(ConsentPolicy.key(withdrawal.policy()), UNKNOWN_POLICY);
        }
        return ledger.state(withdrawal);
    }

    /** A hospital states a {@link HospitalWithdrawal}. */
    @Transaction(name = "hospital", intent = Transaction.TYPE.SUBMIT)
    public String hospital(LedgerContext ledger, String argument) {
        HospitalWithdrawal withdrawal = ledger.argument(argument, HospitalWithdrawal.class);
        Refusals.obey(WithdrawalRules.withdraw(withdrawal, ledger.caller()));
        return ledger.state(withdrawal);
    }

    /** A hospital states a {@link DeletionNotice} about what it took back. */
    @Transaction(name = "notice", intent = Transaction.TYPE.SUBMIT)
    public String notice(LedgerContext ledger, String argument) {
        DeletionNotice notice = ledger.argument(argument, DeletionNotice.class);
        Contribution contribution =
                ledger.get(Contribution.key(notice.subject().contribution()), Contribution.class, UNKNOWN_CONTRIBUTION);
        Grant grant = ledger.get(Grant.key(notice.subject().grant()), Grant.class, UNKNOWN_GRANT);
        Dataset dataset = ledger.get(Dataset.key(grant.dataset(), grant.version()), Dataset.class, UNKNOWN_DATASET);
        Standing standing = new Standing(ledger);
        Long index = notice.subject().index();
        boolean withdrawn =
                index == null ? standing.isWithdrawn(contribution) : standing.isWithdrawn(contribution, index);
        Refusals.obey(WithdrawalRules.notice(
                notice, ledger.caller(), contribution, grant, dataset, withdrawn, ledger.time()));
        return ledger.state(notice);
    }

    /** A buyer states its {@link NoticeAnswer}. */
    @Transaction(name = "answer", intent = Transaction.TYPE.SUBMIT)
    public String answer(LedgerContext ledger, String argument) {
        NoticeAnswer answer = ledger.argument(argument, NoticeAnswer.class);
        DeletionNotice notice = ledger.get(DeletionNotice.key(answer.subject()), DeletionNotice.class, UNKNOWN_NOTICE);
        Refusals.obey(WithdrawalRules.answer(answer, ledger.caller(), notice));
        return ledger.state(answer);
    }

    /** A hospital states an {@link OverdueNotice} once the day has passed. */
    @Transaction(name = "overdue", intent = Transaction.TYPE.SUBMIT)
    public String overdue(LedgerContext ledger, String argument) {
        OverdueNotice overdue = ledger.argument(argument, OverdueNotice.class);
        DeletionNotice notice = ledger.get(DeletionNotice.key(overdue.subject()), DeletionNotice.class, UNKNOWN_NOTICE);
        boolean answered = ledger.stands(NoticeAnswer.key(overdue.subject()));
        List<OverdueNotice> before = new Standing(ledger).overdue(notice.buyer());
        Refusals.obey(WithdrawalRules.overdue(overdue, ledger.caller(), notice, answered, before, ledger.time()));
        return ledger.state(overdue);
    }
}
