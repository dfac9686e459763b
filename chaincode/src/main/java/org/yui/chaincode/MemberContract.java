package org.yui.chaincode;

import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.member.Founders;
import org.yui.domain.member.Member;
import org.yui.domain.rule.MemberRules;

/** Puts members on the ledger. */
@Contract(name = "members")
public final class MemberContract implements LedgerContract {

    /** Admits a member, or states its next epoch, once a majority of the founders approved exactly this {@link Member}. */
    @Transaction(name = "admit", intent = Transaction.TYPE.SUBMIT)
    public String admit(LedgerContext ledger, String argument) {
        Member member = ledger.argument(argument, Member.class);
        Membership membership = new Membership(ledger);
        membership.expectFounderOrMember();
        Founders founders = FoundersResource.read();
        int approvals = membership.approvals(Hash.of(Json.bytes(member)), founders);
        boolean before = ledger.stands(Member.key(member.msp(), member.epoch() - 1));
        Refusals.obey(MemberRules.admit(member, founders, approvals, before));
        return ledger.state(member);
    }
}
