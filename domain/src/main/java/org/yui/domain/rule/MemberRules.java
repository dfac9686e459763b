package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.NOT_APPROVED;
import static org.yui.domain.rule.Refusal.OUT_OF_ORDER;

import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Founders;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;

/** Who is in. */
public final class MemberRules {

    private MemberRules() {}

    /**
     * A member is in when a majority of the founders approved exactly this statement of it, and the one before stands.
     *
     * @param approvals how many founders approved its hash
     * @param before whether the statement of the epoch before stands; of no matter for the first
     */
    public static Ruling admit(Member member, Founders founders, int approvals, boolean before) {
        return Ruling.first(
                Ruling.unless(
                        member.epoch() == 1 || before,
                        OUT_OF_ORDER,
                        "found no statement of " + member.msp() + " for epoch " + (member.epoch() - 1)
                                + ", expected it to come first"),
                majority(founders, approvals, "this statement of " + member.msp()));
    }

    /** The word of a majority of the founding hospitals. */
    static Ruling majority(Founders founders, int approvals, String what) {
        return Ruling.unless(
                approvals >= founders.majority(),
                NOT_APPROVED,
                "found " + approvals + " founders' approvals of " + what + ", expected at least "
                        + founders.majority());
    }

    /** A committee states its own approvals. */
    public static Ruling ethics(EthicsApproval approval, Member author) {
        return Author.is(author, approval.committee(), Role.ETHICS_COMMITTEE);
    }
}
