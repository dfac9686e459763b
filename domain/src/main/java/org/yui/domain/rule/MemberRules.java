package org.yui.domain.rule;

import static org.yui.domain.rule.Refusal.NOT_APPROVED;
import static org.yui.domain.rule.Refusal.OUT_OF_ORDER;
import static org.yui.domain.rule.Refusal.ROLE_MISSING;

import java.util.List;
import org.yui.domain.MspId;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Founders;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.member.Role;
import org.yui.domain.member.VotingHospitals;

/** Who is in. */
public final class MemberRules {

    private MemberRules() {}

    /**
     * A member is in when a majority of the voting hospitals approved exactly this statement of it, and the one before stands.
     *
     * @param voters the founders, or the hospitals that followed them
     * @param approvals how many of them approved its hash
     * @param before whether the statement of the epoch before stands; of no matter for the first
     */
    public static Ruling admit(Member member, Founders voters, int approvals, boolean before) {
        return Ruling.first(
                Ruling.unless(
                        member.epoch() == 1 || before,
                        OUT_OF_ORDER,
                        "found no statement of " + member.msp() + " for epoch " + (member.epoch() - 1)
                                + ", expected it to come first"),
                majority(voters, approvals, "this statement of " + member.msp()));
    }

    /** The word of a majority of the hospitals that vote. */
    static Ruling majority(Founders voters, int approvals, String what) {
        return Ruling.unless(
                approvals >= voters.majority(),
                NOT_APPROVED,
                "found " + approvals + " hospitals' approvals of " + what + ", expected at least " + voters.majority());
    }

    /**
     * Other hospitals vote from now on when a majority of those that vote now approved it, and all of them are in.
     *
     * @param members the hospitals named, as the members they are now
     * @param voters who votes now
     * @param approvals how many of these approved the fact's hash
     * @param before whether the statement of the epoch before stands; of no matter for the first
     */
    public static Ruling hospitals(
            VotingHospitals next, List<Member> members, Founders voters, int approvals, boolean before) {
        return Ruling.first(
                Ruling.unless(
                        next.epoch() == 1 || before,
                        OUT_OF_ORDER,
                        "found no voting hospitals of epoch " + (next.epoch() - 1) + ", expected them to come first"),
                Ruling.first(members.stream()
                        .map(m -> Ruling.unless(
                                m.has(Role.HOSPITAL),
                                ROLE_MISSING,
                                m.msp() + " has the roles " + m.roles() + ", expected a hospital to vote"))
                        .toList()),
                majority(voters, approvals, "these voting hospitals"));
    }

    /** A member revokes its own certificates. */
    public static Ruling revoke(Revocation revocation, MspId author) {
        return Author.is(author, revocation.member());
    }

    /** A committee states its own approvals. */
    public static Ruling ethics(EthicsApproval approval, Member author) {
        return Author.is(author, approval.committee(), Role.ETHICS_COMMITTEE);
    }
}
