package org.yui.chaincode;

import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Founders;
import org.yui.domain.member.Member;
import org.yui.domain.member.VotingHospitals;
import org.yui.domain.rule.Refusal;

/** Who is in, as one transaction sees it. */
final class Membership {

    private final LedgerContext ledger;

    Membership(LedgerContext ledger) {
        this.ledger = ledger;
    }

    /** The transaction's author as the member it is now. */
    Member author() {
        return latest(ledger.caller())
                .filter(Member::isIn)
                .orElseThrow(() -> Refusals.refused(
                        Refusal.NOT_A_MEMBER, "found no member " + ledger.caller() + ", expected it admitted"));
    }

    Member member(MspId msp) {
        return latest(msp)
                .filter(Member::isIn)
                .orElseThrow(() ->
                        Refusals.refused(Refusal.UNKNOWN_MEMBER, "found no member " + msp + ", expected it admitted"));
    }

    /** Epochs have no gaps, so the last one is found by point reads. */
    private Optional<Member> latest(MspId msp) {
        Optional<Member> latest = Optional.empty();
        Optional<Member> next = epoch(msp, 1);
        while (next.isPresent()) {
            latest = next;
            next = epoch(msp, latest.get().epoch() + 1);
        }
        return latest;
    }

    private Optional<Member> epoch(MspId msp, int epoch) {
        return ledger.find(Member.key(msp, epoch), Member.class);
    }

    /** Before the first members are admitted, the founders already speak. */
    void expectVoterOrMember() {
        if (!voters().hospitals().contains(ledger.caller())) {
            author();
        }
    }

    /** The hospitals whose majority counts now: the founders, or those of the newest {@link VotingHospitals}. */
    Founders voters() {
        Founders now = FoundersResource.read();
        Optional<VotingHospitals> next = voters(1);
        while (next.isPresent()) {
            now = new Founders(next.get().hospitals());
            next = voters(next.get().epoch() + 1);
        }
        return now;
    }

    private Optional<VotingHospitals> voters(int epoch) {
        return ledger.find(VotingHospitals.key(epoch), VotingHospitals.class);
    }

    boolean approved(Hash subject, MspId by) {
        return ledger.stands(Approval.key(subject, by));
    }

    /** How many of the hospitals that vote approved a document. */
    int approvals(Hash subject, Founders voters) {
        return (int)
                voters.hospitals().stream().filter(v -> approved(subject, v)).count();
    }
}
