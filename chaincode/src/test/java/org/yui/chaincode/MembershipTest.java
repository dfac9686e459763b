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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;
import org.yui.domain.member.Approval;
import org.yui.domain.member.Approvals;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.rule.Refusal;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembershipTest {

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
    void a_committee_states_its_own_approvals_only() {
        world.membersDone();
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_A, "ethics:state", world.ethicsA);
        world.refuses(Refusal.ROLE_MISSING, HOSPITAL_A, "ethics:state", with(world.ethicsA, "committee", HOSPITAL_A));
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "ethics:state", with(world.ethicsA, "committee", STRANGER));
        world.takes(COMMITTEE, "ethics:state", world.ethicsA);
    }
}
