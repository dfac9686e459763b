package org.yui.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yui.chaincode.Changed.with;
import static org.yui.chaincode.World.BUYER;
import static org.yui.chaincode.World.HOSPITAL_A;
import static org.yui.chaincode.World.HOSPITAL_B;
import static org.yui.chaincode.World.OPERATOR;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.document.LegalForm;
import org.yui.domain.grant.Outcome;
import org.yui.domain.member.Certification;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.rule.Refusal;

/** What endorsers let go to whom, by the legal form of what a dataset is made of. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LegalFormTest {

    private static final List<Certification> CERTIFIED = List.of(Certification.NGMIA_PSEUDONYMISED_USER);

    private static Member buyer(int epoch, @Nullable List<Certification> certifications) {
        return new Member(BUYER, epoch, "Buyer", List.of(Role.BUYER), List.of(), null, certifications);
    }

    private static void decide(World world) {
        world.ledger.submit(HOSPITAL_A, "grants:decide", world.decisionA);
        world.ledger.submit(HOSPITAL_B, "grants:decide", world.decisionB);
    }

    @Test
    void pseudonymised_information_of_the_appi_is_not_even_asked_for_by_a_third_party() {
        World world = new World(LegalForm.APPI_PSEUDONYMISED, null).datasetDone();
        world.refuses(Refusal.LEGAL_FORM_RECIPIENT, BUYER, "grants:request", world.request);
    }

    @Test
    void each_contribution_must_let_it_go_and_not_just_the_askers_own() {
        World world = new World(LegalForm.APPI_PSEUDONYMISED, null).datasetDone();
        world.refuses(
                Refusal.LEGAL_FORM_RECIPIENT, HOSPITAL_A, "grants:request", with(world.request, "buyer", HOSPITAL_A));
    }

    @Test
    void it_is_granted_to_whom_the_policy_names_for_joint_use() {
        World world = new World(LegalForm.APPI_PSEUDONYMISED, List.of(BUYER)).grantDone();
        assertThat(world.grant().outcome()).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void pseudonymised_medical_information_takes_a_certified_user() {
        World world = new World(LegalForm.NGMIA_PSEUDONYMISED, null).datasetDone();
        world.refuses(Refusal.LEGAL_FORM_RECIPIENT, BUYER, "grants:request", world.request);
        world.admit(buyer(2, CERTIFIED));
        world.takes(BUYER, "grants:request", world.request);
    }

    @Test
    void who_is_certified_no_more_when_it_comes_to_the_grant_gets_none() {
        World world = new World(LegalForm.NGMIA_PSEUDONYMISED, null).datasetDone();
        world.admit(buyer(2, CERTIFIED));
        world.ledger.submit(BUYER, "grants:request", world.request);
        decide(world);
        world.admit(buyer(3, null));
        world.refuses(Refusal.LEGAL_FORM_RECIPIENT, OPERATOR, "grants:conclude", world.conclusion);
        world.admit(buyer(4, CERTIFIED));
        world.ledger.submit(OPERATOR, "grants:conclude", world.conclusion);
        assertThat(world.grant().outcome()).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void an_owners_refusal_is_concluded_whatever_the_form() {
        World world = new World(LegalForm.NGMIA_PSEUDONYMISED, null).datasetDone();
        world.admit(buyer(2, CERTIFIED));
        world.ledger.submit(BUYER, "grants:request", world.request);
        world.ledger.submit(HOSPITAL_A, "grants:decide", with(world.decisionA, "approved", false));
        world.ledger.submit(HOSPITAL_B, "grants:decide", world.decisionB);
        world.admit(buyer(3, null));
        world.ledger.submit(OPERATOR, "grants:conclude", world.conclusion);
        assertThat(world.grant().outcome()).isEqualTo(Outcome.REFUSED);
    }
}
