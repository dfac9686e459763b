package org.yui.chaincode;

import static org.yui.chaincode.Changed.with;
import static org.yui.chaincode.World.CURATOR;
import static org.yui.chaincode.World.HOSPITAL_A;
import static org.yui.chaincode.World.HOSPITAL_B;
import static org.yui.chaincode.World.HOSPITAL_C;
import static org.yui.chaincode.World.STRANGER;
import static org.yui.chaincode.World.acknowledgement;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Currency;
import org.yui.domain.EthicsId;
import org.yui.domain.Hash;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.document.LegalForm;
import org.yui.domain.member.Member;
import org.yui.domain.member.Role;
import org.yui.domain.rule.Refusal;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContributionTest {

    private static final ContributionId NOBODYS = new ContributionId("0".repeat(32));

    private final World world = new World();

    private void refusesContribution(Refusal code, Contribution contribution) {
        world.refuses(code, HOSPITAL_A, "contributions:contribute", contribution);
    }

    @Test
    void a_tariff_counts_in_the_minor_unit_of_its_currency() {
        world.membersDone();
        world.refuses(Refusal.EXPONENT_DIFFERS, CURATOR, "documents:tariff", with(world.tariff, "exponent", 2));
        world.refuses(
                Refusal.EXPONENT_DIFFERS,
                CURATOR,
                "documents:tariff",
                with(world.tariff, "currency", new Currency("EUR")));
        world.takes(CURATOR, "documents:tariff", world.tariff);
    }

    @Test
    void a_hospital_contributes_under_its_own_running_ethics_approval_and_a_policy_of_its_form() {
        world.documentsDone();
        Contribution good = world.contributionA;
        refusesContribution(Refusal.NOT_THE_AUTHOR, world.contributionB);
        refusesContribution(Refusal.UNKNOWN_ETHICS, with(good, "ethics", new EthicsId("0".repeat(32))));
        refusesContribution(Refusal.ETHICS_NOT_RUNNING, with(good, "ethics", world.ethicsB.id()));
        refusesContribution(Refusal.UNKNOWN_POLICY, with(good, "policy", Hash.of()));
        refusesContribution(Refusal.LEGAL_FORM_DIFFERS, with(good, "legalForm", LegalForm.CONSENT));
        refusesContribution(Refusal.DEIDENTIFICATION_MISSING, with(good, "deidentification", null));
        world.takes(HOSPITAL_A, "contributions:contribute", good);
    }

    @Test
    void an_ethics_approval_runs_from_its_beginning_to_before_its_end() {
        world.documentsDone();
        world.ledger.time = world.ethicsA.until();
        refusesContribution(Refusal.ETHICS_NOT_RUNNING, world.contributionA);
        world.ledger.time = world.ethicsA.from().minusNanos(1);
        refusesContribution(Refusal.ETHICS_NOT_RUNNING, world.contributionA);
        world.ledger.time = world.ethicsA.from();
        world.takes(HOSPITAL_A, "contributions:contribute", world.contributionA);
    }

    @Test
    void only_a_hospital_contributes() {
        world.documentsDone();
        Contribution curators = with(world.contributionA, "hospital", CURATOR);
        world.refuses(Refusal.ROLE_MISSING, CURATOR, "contributions:contribute", curators);
    }

    @Test
    void the_owner_names_hospitals_with_keys_as_custodians_epoch_by_epoch() {
        world.contributionsDone();
        Custody good = world.custodyA;
        world.refuses(
                Refusal.UNKNOWN_CONTRIBUTION, HOSPITAL_A, "contributions:custody", with(good, "contribution", NOBODYS));
        world.refuses(Refusal.NOT_OWNER, HOSPITAL_B, "contributions:custody", good);
        world.refuses(
                Refusal.UNKNOWN_MEMBER,
                HOSPITAL_A,
                "contributions:custody",
                with(good, "custodians", List.of(HOSPITAL_A, STRANGER)));
        world.refuses(
                Refusal.ROLE_MISSING,
                HOSPITAL_A,
                "contributions:custody",
                with(good, "custodians", List.of(HOSPITAL_A, CURATOR)));
        world.refuses(Refusal.OUT_OF_ORDER, HOSPITAL_A, "contributions:custody", with(good, "epoch", 2));
        world.takes(HOSPITAL_A, "contributions:custody", good);
        world.takes(HOSPITAL_A, "contributions:custody", with(good, "epoch", 2));
    }

    @Test
    void a_custodian_without_a_key_to_deposit_to_is_refused() {
        world.contributionsDone();
        Member keyless = with(with(World.hospital(HOSPITAL_C), "epoch", 2), "depositKey", null);
        world.admit(keyless);
        world.refuses(
                Refusal.KEY_MISSING,
                HOSPITAL_A,
                "contributions:custody",
                with(world.custodyA, "custodians", List.of(HOSPITAL_A, HOSPITAL_C)));
    }

    @Test
    void a_listed_custodian_acknowledges_exactly_the_custody_that_stands() {
        world.contributionsDone();
        var word = acknowledgement(world.custodyA, HOSPITAL_A);
        world.refuses(Refusal.UNKNOWN_CUSTODY, HOSPITAL_A, "contributions:acknowledge", word);
        world.ledger.submit(HOSPITAL_A, "contributions:custody", world.custodyA);
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_B, "contributions:acknowledge", word);
        world.refuses(
                Refusal.NOT_CUSTODIAN,
                HOSPITAL_B,
                "contributions:acknowledge",
                acknowledgement(world.custodyA, HOSPITAL_B));
        world.refuses(Refusal.HASH_DIFFERS, HOSPITAL_A, "contributions:acknowledge", with(word, "custody", Hash.of()));
        world.takes(HOSPITAL_A, "contributions:acknowledge", word);
    }

    @Test
    void the_owner_takes_back_a_study_or_all_and_nobody_else_does() {
        world.contributionsDone();
        Withdrawal one = new Withdrawal(world.contributionA.id(), 9L, HOSPITAL_A, new Code("CONSENT-WITHDRAWN"));
        Withdrawal all = with(one, "index", null);
        world.refuses(Refusal.NOT_OWNER, HOSPITAL_B, "contributions:withdraw", with(one, "hospital", HOSPITAL_B));
        world.refuses(Refusal.NOT_THE_AUTHOR, HOSPITAL_B, "contributions:withdraw", one);
        world.refuses(Refusal.UNKNOWN_STUDY, HOSPITAL_A, "contributions:withdraw", with(one, "index", 10L));
        world.refuses(
                Refusal.UNKNOWN_CONTRIBUTION, HOSPITAL_A, "contributions:withdraw", with(one, "contribution", NOBODYS));
        world.takes(HOSPITAL_A, "contributions:withdraw", one);
        world.refuses(Refusal.ALREADY_STATED, HOSPITAL_A, "contributions:withdraw", one);
        world.takes(HOSPITAL_A, "contributions:withdraw", all);
    }

    @Test
    void a_withdrawal_is_taken_even_when_the_owner_is_a_hospital_no_more_and_the_ethics_approval_has_ended() {
        world.contributionsDone();
        world.admit(with(with(world.hospitalA, "epoch", 2), "roles", List.of(Role.AUDITOR)));
        world.ledger.time = world.ledger.time.plus(Duration.ofDays(4000));
        world.takes(
                HOSPITAL_A,
                "contributions:withdraw",
                new Withdrawal(world.contributionA.id(), null, HOSPITAL_A, new Code("CONSENT-WITHDRAWN")));
    }
}
