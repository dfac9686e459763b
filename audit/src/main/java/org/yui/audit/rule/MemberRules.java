package org.yui.audit.rule;

import org.yui.audit.report.FindingClass;
import org.yui.domain.member.Approval;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.member.Role;
import org.yui.domain.member.VotingHospitals;

/** Members are admitted by a majority of the hospitals that vote, the founding ones at first; these say who votes next; members approve and committees decide in their own name. */
final class MemberRules {

    private final Ground ground;

    MemberRules(Ground ground) {
        this.ground = ground;
    }

    void member(Stated<Member> stated) {
        Member member = stated.fact();
        founderOrMember(stated);
        hospital(stated);
        ground.require(
                stated,
                ground.hasMajority(Ground.hashOf(member)),
                FindingClass.AUTHORISATION,
                "found a member without the approvals of a majority of the founding hospitals");
        ground.require(
                stated,
                member.epoch() == 1 || ground.facts().has(Member.key(member.msp(), member.epoch() - 1)),
                FindingClass.COMPLETENESS,
                "found a member's epoch " + member.epoch() + " without the one before");
        ground.require(
                stated,
                ground.channel().hasMember(member.msp().text()),
                FindingClass.AUTHORISATION,
                "found a member that has no certificates in the channel, expected one of its organisations");
    }

    /** Who counts as a hospital in the chaincode's policy must be one. */
    private void hospital(Stated<Member> stated) {
        Member member = stated.fact();
        ground.require(
                stated,
                member.roles().contains(Role.HOSPITAL)
                        || !ground.hospitals().members().contains(member.msp()),
                FindingClass.AUTHORISATION,
                "found a member that the endorsement policy counts as a hospital without that role");
    }

    void hospitals(Stated<VotingHospitals> stated) {
        VotingHospitals next = stated.fact();
        founderOrMember(stated);
        next.hospitals().forEach(hospital -> ground.role(stated, hospital, Role.HOSPITAL));
        ground.require(
                stated,
                ground.hasMajority(Ground.hashOf(next)),
                FindingClass.AUTHORISATION,
                "found voting hospitals without the approvals of a majority of those before");
        ground.require(
                stated,
                next.epoch() == 1 || ground.facts().has(VotingHospitals.key(next.epoch() - 1)),
                FindingClass.COMPLETENESS,
                "found voting hospitals of epoch " + next.epoch() + " without those before");
    }

    void revocation(Stated<Revocation> stated) {
        ground.author(stated, stated.fact().member());
    }

    void approval(Stated<Approval> stated) {
        ground.author(stated, stated.fact().by());
        founderOrMember(stated);
    }

    /** Before the first members are admitted, the founders already speak. */
    private void founderOrMember(Stated<?> stated) {
        ground.require(
                stated,
                ground.voters().members().contains(stated.by())
                        || ground.standing(stated.by()).isPresent(),
                FindingClass.AUTHORISATION,
                "found a statement by an organisation that is neither a founding hospital nor a member");
    }

    void ethics(Stated<EthicsApproval> stated) {
        ground.authorAs(stated, stated.fact().committee(), Role.ETHICS_COMMITTEE);
    }
}
