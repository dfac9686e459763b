package org.yui.chaincode;

import static org.yui.domain.rule.Refusal.UNKNOWN_CONTRIBUTION;
import static org.yui.domain.rule.Refusal.UNKNOWN_CUSTODY;
import static org.yui.domain.rule.Refusal.UNKNOWN_ETHICS;
import static org.yui.domain.rule.Refusal.UNKNOWN_POLICY;

import java.util.List;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.CustodyAcknowledgement;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.document.ConsentPolicy;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Member;
import org.yui.domain.rule.ContributionRules;
import org.yui.domain.rule.WithdrawalRules;

/** Puts contributions on the ledger, who holds their keys, and what is taken back of them. */
@Contract(name = "contributions")
public final class ContributionContract implements LedgerContract {

    /** A hospital states a {@link Contribution} of its own. */
    @Transaction(name = "contribute", intent = Transaction.TYPE.SUBMIT)
    public String contribute(LedgerContext ledger, String argument) {
        Contribution contribution = ledger.argument(argument, Contribution.class);
        Member author = new Membership(ledger).author();
        EthicsApproval ethics =
                ledger.get(EthicsApproval.key(contribution.ethics()), EthicsApproval.class, UNKNOWN_ETHICS);
        ConsentPolicy policy =
                ledger.get(ConsentPolicy.key(contribution.policy()), ConsentPolicy.class, UNKNOWN_POLICY);
        Refusals.obey(ContributionRules.contribute(contribution, author, ethics, policy, ledger.time()));
        Refusals.obey(WithdrawalRules.stands(
                "all that is given under this consent", new Standing(ledger).isForeclosed(contribution)));
        return ledger.state(contribution);
    }

    /** The owner states the {@link Custody} of a contribution, epoch by epoch. */
    @Transaction(name = "custody", intent = Transaction.TYPE.SUBMIT)
    public String custody(LedgerContext ledger, String argument) {
        Custody custody = ledger.argument(argument, Custody.class);
        Membership membership = new Membership(ledger);
        Member author = membership.author();
        Contribution contribution =
                ledger.get(Contribution.key(custody.contribution()), Contribution.class, UNKNOWN_CONTRIBUTION);
        List<Member> custodians =
                custody.custodians().stream().map(membership::member).toList();
        boolean before = ledger.stands(Custody.key(custody.contribution(), custody.epoch() - 1));
        Refusals.obey(ContributionRules.custody(custody, author, contribution, custodians, before));
        return ledger.state(custody);
    }

    /** A custodian states its {@link CustodyAcknowledgement}. */
    @Transaction(name = "acknowledge", intent = Transaction.TYPE.SUBMIT)
    public String acknowledge(LedgerContext ledger, String argument) {
        CustodyAcknowledgement word = ledger.argument(argument, CustodyAcknowledgement.class);
        Member author = new Membership(ledger).author();
        Custody custody = ledger.get(Custody.key(word.contribution(), word.epoch()), Custody.class, UNKNOWN_CUSTODY);
        Refusals.obey(ContributionRules.acknowledge(word, author, custody));
        return ledger.state(word);
    }

    /** The owner states a {@link Withdrawal}; that it is a member still is not asked. */
    @Transaction(name = "withdraw", intent = Transaction.TYPE.SUBMIT)
    public String withdraw(LedgerContext ledger, String argument) {
        Withdrawal withdrawal = ledger.argument(argument, Withdrawal.class);
        Contribution contribution =
                ledger.get(Contribution.key(withdrawal.contribution()), Contribution.class, UNKNOWN_CONTRIBUTION);
        Refusals.obey(ContributionRules.withdraw(withdrawal, ledger.caller(), contribution));
        return ledger.state(withdrawal);
    }
}
