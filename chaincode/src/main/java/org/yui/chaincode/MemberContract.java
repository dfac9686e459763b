package org.yui.chaincode;

import java.util.List;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.member.Founders;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.member.VotingHospitals;
import org.yui.domain.rule.MemberRules;

/** Puts on the ledger who is in, whose majority counts, and which certificates are dead. */
@Contract(name = "members")
public final class MemberContract implements LedgerContract {

    /** Admits a member, or states its next epoch, once a majority of the voting hospitals approved exactly this {@link Member}. */
    @Transaction(name = "admit", intent = Transaction.TYPE.SUBMIT)
    public String admit(LedgerContext ledger, String argument) {
        Member member = ledger.argument(argument, Member.class);
        Membership membership = new Membership(ledger);
        membership.expectVoterOrMember();
        Founders voters = membership.voters();
        int approvals = membership.approvals(Hash.of(Json.bytes(member)), voters);
        boolean before = ledger.stands(Member.key(member.msp(), member.epoch() - 1));
        Refusals.obey(MemberRules.admit(member, voters, approvals, before));
        return ledger.state(member);
    }

    /** Lets other hospitals vote from now on: {@link VotingHospitals}, once a majority of those that vote now approved it. */
    @Transaction(name = "hospitals", intent = Transaction.TYPE.SUBMIT)
    public String hospitals(LedgerContext ledger, String argument) {
        VotingHospitals next = ledger.argument(argument, VotingHospitals.class);
        Membership membership = new Membership(ledger);
        membership.expectVoterOrMember();
        List<Member> members = next.hospitals().stream().map(membership::member).toList();
        Founders voters = membership.voters();
        int approvals = membership.approvals(Hash.of(Json.bytes(next)), voters);
        boolean before = ledger.stands(VotingHospitals.key(next.epoch() - 1));
        Refusals.obey(MemberRules.hospitals(next, members, voters, approvals, before));
        return ledger.state(next);
    }

    /** A member states a {@link Revocation} of one of its own certificates; that it is a member still is not asked. */
    @Transaction(name = "revoke", intent = Transaction.TYPE.SUBMIT)
    public String revoke(LedgerContext ledger, String argument) {
        Revocation revocation = ledger.argument(argument, Revocation.class);
        Refusals.obey(MemberRules.revoke(revocation, ledger.caller()));
        return ledger.state(revocation);
    }
}
