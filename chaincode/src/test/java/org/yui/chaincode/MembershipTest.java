package org.yui.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yui.chaincode.Changed.with;
import static org.yui.chaincode.World.BUYER;
import static org.yui.chaincode.World.COMMITTEE;
import static org.yui.chaincode.World.CURATOR;
import static org.yui.chaincode.World.HOSPITAL_A;
import static org.yui.chaincode.World.HOSPITAL_B;
import static org.yui.chaincode.World.HOSPITAL_C;
import static org.yui.chaincode.World.STRANGER;
import static org.yui.chaincode.World.member;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.FactQuery;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Approvals;
import org.yui.domain.member.Member;
import org.yui.domain.member.Revocation;
import org.yui.domain.member.Role;
import org.yui.domain.member.VotingHospitals;
import org.yui.domain.rule.Refusal;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembershipTest {

    private static final MspId OTHER_STRANGER = new MspId("OtherStranger");

    private final World world = new World();

    @Test
    void a_member_is_admitted_when_a_majority_of_the_founders_approved_it() {
        Member curator = member(CURATOR, Role.CURATOR);
        world.refuses(Refusal.NOT_APPROVED, HOSPITAL_A, "members:admit", curator);
        world.approve(HOSPITAL_A, curator);
        world.refuses(Refusal.NOT_APPROVED, HOSPITAL_A, "members:admit", curator);
        world.approve(HOSPITAL_C, curator);
        world.takes(HOSPITAL_B, "members:admit", curator);
        world.refuses(Refusal.ALREADY_STATED, HOSPITAL_B, "members:admit", curator);
    }

    @Test
    void approvals_of_members_that_are_no_founders_do_not_count() {
        world.membersDone();
        Member next = member(STRANGER, Role.AUDITOR);
        world.approve(HOSPITAL_A, next);
        world.approve(CURATOR, next);
        world.approve(BUYER, next);
        world.refuses(Refusal.NOT_APPROVED, HOSPITAL_A, "members:admit", next);
    }

    @Test
    void an_approval_is_for_every_word_of_a_member() {
        Member curator = member(CURATOR, Role.CURATOR);
        world.approve(HOSPITAL_A, curator);
        world.approve(HOSPITAL_B, curator);
        Member other = with(curator, "roles", List.of(Role.CURATOR, Role.OPERATOR));
        world.refuses(Refusal.NOT_APPROVED, HOSPITAL_A, "members:admit", other);
    }

    @Test
    void a_stranger_neither_approves_nor_admits() {
        Member self = member(STRANGER, Role.HOSPITAL);
        world.refuses(
                Refusal.NOT_A_MEMBER, STRANGER, "approvals:approve", new Approvals(List.of(Hash.of(Json.bytes(self)))));
        world.approve(HOSPITAL_A, self);
        world.approve(HOSPITAL_B, self);
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "members:admit", self);
    }

    @Test
    void an_epoch_needs_the_one_before_and_the_latest_counts() {
        world.membersDone();
        Member buyer = member(BUYER, Role.BUYER);
        Member second = with(with(buyer, "epoch", 2), "roles", List.of(Role.CURATOR));
        Member third = with(buyer, "epoch", 3);
        List.of(second, third).forEach(m -> {
            world.approve(HOSPITAL_A, m);
            world.approve(HOSPITAL_B, m);
        });
        world.refuses(Refusal.OUT_OF_ORDER, HOSPITAL_A, "members:admit", third);
        world.takes(HOSPITAL_A, "members:admit", second);

        world.ledger.submit(BUYER, "documents:scheme", world.schemeA);
        assertThat(world.ledger.last.reads)
                .as("a change of the author's standing conflicts with what it states")
                .contains("MEMBER/Buyer/1", "MEMBER/Buyer/2", "MEMBER/Buyer/3");
    }

    @Test
    void an_approval_is_written_for_each_subject_or_none_at_all() {
        Hash first = Hash.of(new byte[] {1});
        Hash second = Hash.of(new byte[] {2});
        world.ledger.submit(HOSPITAL_A, "approvals:approve", new Approvals(List.of(first)));
        world.refuses(Refusal.ALREADY_STATED, HOSPITAL_A, "approvals:approve", new Approvals(List.of(second, first)));
        assertThat(world.ledger.state).doesNotContainKey(Approval.key(second, HOSPITAL_A));
        world.ledger.submit(HOSPITAL_B, "approvals:approve", new Approvals(List.of(second, first)));
        assertThat(world.ledger.state).containsKeys(Approval.key(first, HOSPITAL_B), Approval.key(second, HOSPITAL_B));
    }

    @Test
    void other_hospitals_vote_once_a_majority_of_those_before_approved_it() {
        world.membersDone();
        Member fourth = member(STRANGER, Role.HOSPITAL);
        VotingHospitals next = voters(1, HOSPITAL_A, HOSPITAL_B, HOSPITAL_C, STRANGER);
        world.approve(HOSPITAL_A, fourth);
        world.approve(HOSPITAL_B, fourth);
        world.refuses(Refusal.UNKNOWN_MEMBER, HOSPITAL_A, "members:hospitals", next);
        world.takes(HOSPITAL_A, "members:admit", fourth);
        world.refuses(Refusal.NOT_APPROVED, HOSPITAL_A, "members:hospitals", next);
        world.approve(STRANGER, next);
        world.approve(HOSPITAL_A, next);
        world.refuses(Refusal.NOT_APPROVED, HOSPITAL_A, "members:hospitals", next);
        world.approve(HOSPITAL_C, next);
        world.takes(STRANGER, "members:hospitals", next);

        Member auditor = member(OTHER_STRANGER, Role.AUDITOR);
        world.approve(HOSPITAL_A, auditor);
        world.approve(HOSPITAL_B, auditor);
        world.refuses(Refusal.NOT_APPROVED, HOSPITAL_A, "members:admit", auditor);
        world.approve(STRANGER, auditor);
        world.takes(HOSPITAL_A, "members:admit", auditor);
    }

    @Test
    void a_hospital_that_has_left_votes_no_more_and_states_nothing() {
        world.membersDone();
        Member left = with(with(World.hospital(HOSPITAL_C), "epoch", 2), "roles", List.of());
        VotingHospitals rest = voters(1, HOSPITAL_A, HOSPITAL_B);
        List.of(HOSPITAL_A, HOSPITAL_B).forEach(voter -> {
            world.approve(voter, left);
            world.approve(voter, rest);
        });
        world.takes(HOSPITAL_A, "members:hospitals", rest);
        world.takes(HOSPITAL_A, "members:admit", left);

        world.refuses(Refusal.NOT_A_MEMBER, HOSPITAL_C, "documents:scheme", world.schemeA);
        world.refuses(
                Refusal.NOT_A_MEMBER, HOSPITAL_C, "approvals:approve", new Approvals(List.of(Hash.of(new byte[] {1}))));
        Member next = member(STRANGER, Role.AUDITOR);
        world.approve(HOSPITAL_A, next);
        world.refuses(Refusal.NOT_APPROVED, HOSPITAL_A, "members:admit", next);
        world.approve(HOSPITAL_B, next);
        world.takes(HOSPITAL_A, "members:admit", next);
    }

    @Test
    void only_hospitals_vote_and_their_epochs_have_no_gaps() {
        world.membersDone();
        for (VotingHospitals next : List.of(voters(1, HOSPITAL_A, CURATOR), voters(2, HOSPITAL_A, HOSPITAL_B))) {
            world.approve(HOSPITAL_A, next);
            world.approve(HOSPITAL_B, next);
        }
        world.refuses(Refusal.ROLE_MISSING, HOSPITAL_A, "members:hospitals", voters(1, HOSPITAL_A, CURATOR));
        world.refuses(Refusal.OUT_OF_ORDER, HOSPITAL_A, "members:hospitals", voters(2, HOSPITAL_A, HOSPITAL_B));
    }

    @Test
    void a_revoked_certificate_states_and_reads_nothing_more() {
        world.membersDone();
        Revocation own = new Revocation(HOSPITAL_A, Revocation.signedPart(MemoryStub.certificateOfAll()));
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_B, "members:revoke", own);
        world.takes(HOSPITAL_A, "members:revoke", own);

        world.refuses(Refusal.CERTIFICATE_REVOKED, HOSPITAL_A, "documents:scheme", world.schemeA);
        world.refuses(Refusal.CERTIFICATE_REVOKED, HOSPITAL_A, "members:revoke", own);
        world.refuses(Refusal.CERTIFICATE_REVOKED, HOSPITAL_A, "facts:read", new FactQuery(own.key()));
        world.takes(HOSPITAL_B, "documents:scheme", world.schemeA);
        assertThat(world.ledger.last.reads)
                .as("a revocation conflicts with what its certificate states meanwhile")
                .anyMatch(key -> key.startsWith("REVOKED/" + HOSPITAL_B + "/"));
    }

    @Test
    void another_member_with_a_certificate_of_the_same_name_is_not_revoked() {
        world.membersDone();
        Revocation foreign = new Revocation(HOSPITAL_B, Revocation.signedPart(MemoryStub.certificateOfAll()));
        world.takes(HOSPITAL_B, "members:revoke", foreign);
        world.takes(HOSPITAL_A, "documents:scheme", world.schemeA);
    }

    private static VotingHospitals voters(int epoch, MspId... hospitals) {
        return new VotingHospitals(epoch, Stream.of(hospitals).sorted().toList());
    }

    @Test
    void a_committee_states_its_own_approvals_only() {
        world.membersDone();
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_A, "ethics:state", world.ethicsA);
        world.refuses(Refusal.ROLE_MISSING, HOSPITAL_A, "ethics:state", with(world.ethicsA, "committee", HOSPITAL_A));
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "ethics:state", with(world.ethicsA, "committee", STRANGER));
        world.takes(COMMITTEE, "ethics:state", world.ethicsA);
    }
}
