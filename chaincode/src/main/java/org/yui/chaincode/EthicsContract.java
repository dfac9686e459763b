package org.yui.chaincode;

import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.rule.MemberRules;

/** Puts ethics committees' approvals on the ledger. */
@Contract(name = "ethics")
public final class EthicsContract implements LedgerContract {

    /** The committee states an {@link EthicsApproval} of its own. */
    @Transaction(name = "state", intent = Transaction.TYPE.SUBMIT)
    public String state(LedgerContext ledger, String argument) {
        EthicsApproval approval = ledger.argument(argument, EthicsApproval.class);
        Refusals.obey(MemberRules.ethics(approval, new Membership(ledger).author()));
        return ledger.state(approval);
    }
}
