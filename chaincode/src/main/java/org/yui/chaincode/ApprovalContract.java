package org.yui.chaincode;

import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Approvals;

/** Puts members' approvals on the ledger: of members to admit, datasets to publish, closes of periods. */
@Contract(name = "approvals")
public final class ApprovalContract implements LedgerContract {

    /**
     * The caller, a founder or a member, approves documents by their hashes: one {@link Approval} for each. If one stands
     * already, none is written.
     *
     * @param argument {@link Approvals}
     * @return the argument as it was read
     */
    @Transaction(name = "approve", intent = Transaction.TYPE.SUBMIT)
    public String approve(LedgerContext ledger, String argument) {
        Approvals approvals = ledger.argument(argument, Approvals.class);
        new Membership(ledger).expectVoterOrMember();
        MspId by = ledger.caller();
        approvals.subjects().forEach(subject -> ledger.state(new Approval(subject, by)));
        return Json.write(approvals);
    }
}
