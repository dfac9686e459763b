package org.yui.chaincode;

import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.member.Member;
import org.yui.domain.period.CheckpointFact;
import org.yui.domain.rule.CheckpointRules;

/** Puts hospitals' signed heads of the log on the log. */
@Contract(name = "checkpoints")
public final class CheckpointContract implements LedgerContract {

    /** A hospital states a {@link CheckpointFact}. Whether the head is true is for the auditor: no endorser sees blocks. */
    @Transaction(name = "state", intent = Transaction.TYPE.SUBMIT)
    public String state(LedgerContext ledger, String argument) {
        CheckpointFact fact = ledger.argument(argument, CheckpointFact.class);
        Member author = new Membership(ledger).author();
        Refusals.obey(CheckpointRules.state(fact, author, ledger.channel()));
        return ledger.state(fact);
    }
}
