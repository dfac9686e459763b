package org.yui.chaincode;

import static org.yui.chaincode.Changed.with;
import static org.yui.chaincode.World.BUYER;
import static org.yui.chaincode.World.CURATOR;
import static org.yui.chaincode.World.HOSPITAL_A;
import static org.yui.chaincode.World.HOSPITAL_B;
import static org.yui.chaincode.World.HOSPITAL_C;
import static org.yui.chaincode.World.OPERATOR;
import static org.yui.chaincode.World.STRANGER;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Bitmap;
import org.yui.domain.Code;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.MinorUnits;
import org.yui.domain.Region;
import org.yui.domain.contribution.Withdrawal;
import org.yui.domain.dataset.Choice;
import org.yui.domain.dataset.Dataset;
import org.yui.domain.document.Document;
import org.yui.domain.document.FeeBasis;
import org.yui.domain.member.Role;
import org.yui.domain.rule.Refusal;
import org.yui.domain.use.Activity;
import org.yui.domain.use.Condition;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatasetTest {

    private final World world = new World();
    private final Dataset good = world.dataset;

    private void refusesPublished(Refusal code, Dataset dataset) {
        world.approve(HOSPITAL_C, dataset);
        world.refuses(code, CURATOR, "datasets:publish", dataset);
    }

    private Dataset withFirst(Choice choice) {
        return with(good, "choices", List.of(choice, good.choices().getLast()));
    }

    private <T extends Record & Document> void refusesDocument(Refusal code, String kind, T document) {
        world.ledger.submit(CURATOR, "documents:" + kind, document);
        refusesPublished(code, with(good, kind, document.hash()));
    }

    @Test
    void a_curator_publishes_what_the_second_organisation_approved() {
        world.custodyDone();
        world.refuses(Refusal.NOT_APPROVED, CURATOR, "datasets:publish", good);
        world.approve(HOSPITAL_A, good);
        world.refuses(Refusal.NOT_APPROVED, CURATOR, "datasets:publish", good);
        world.approve(HOSPITAL_C, good);
        world.refuses(Refusal.NOT_THE_AUTHOR, BUYER, "datasets:publish", good);
        world.takes(CURATOR, "datasets:publish", good);
    }

    @Test
    void only_a_curator_publishes() {
        world.custodyDone();
        Dataset buyers = with(good, "curator", BUYER);
        world.approve(HOSPITAL_C, buyers);
        world.refuses(Refusal.ROLE_MISSING, BUYER, "datasets:publish", buyers);
    }

    @Test
    void the_second_organisation_is_a_member() {
        world.custodyDone();
        world.refuses(Refusal.UNKNOWN_MEMBER, CURATOR, "datasets:publish", with(good, "attestedBy", STRANGER));
    }

    @Test
    void an_approval_of_another_wording_does_not_count() {
        world.custodyDone();
        world.approve(HOSPITAL_C, good);
        world.refuses(Refusal.NOT_APPROVED, CURATOR, "datasets:publish", with(good, "title", "Another title"));
    }

    @Test
    void a_version_follows_the_one_before_by_the_same_curator() {
        world.custodyDone();
        refusesPublished(Refusal.OUT_OF_ORDER, with(good, "version", 2));
        world.takes(CURATOR, "datasets:publish", approved(good));
        world.admit(World.member(STRANGER, Role.CURATOR));
        Dataset strangers = approved(with(with(good, "version", 2), "curator", STRANGER));
        world.refuses(Refusal.OUT_OF_ORDER, STRANGER, "datasets:publish", strangers);
        world.takes(CURATOR, "datasets:publish", with(good, "version", 2));
    }

    private Dataset approved(Dataset dataset) {
        world.approve(HOSPITAL_C, dataset);
        return dataset;
    }

    @ParameterizedTest
    @ValueSource(strings = {"terms", "tariff", "accessScheme"})
    void the_documents_that_it_names_stand(String component) {
        world.custodyDone();
        Refusal code = switch (component) {
            case "terms" -> Refusal.UNKNOWN_TERMS;
            case "tariff" -> Refusal.UNKNOWN_TARIFF;
            default -> Refusal.UNKNOWN_SCHEME;
        };
        refusesPublished(code, with(good, component, Hash.of()));
    }

    @Test
    void the_contributions_that_it_chooses_from_stand_and_have_the_studies() {
        world.custodyDone();
        Choice first = good.choices().getFirst();
        refusesPublished(
                Refusal.UNKNOWN_CONTRIBUTION,
                withFirst(with(first, "contribution", new ContributionId("0".repeat(32)))));
        refusesPublished(Refusal.UNKNOWN_SCHEME, withFirst(with(first, "useScheme", Hash.of())));
        refusesPublished(Refusal.UNKNOWN_STUDY, withFirst(with(first, "studies", Bitmap.of(10))));
        world.takes(CURATOR, "datasets:publish", approved(withFirst(with(first, "studies", Bitmap.of(9)))));
    }

    @Test
    void nothing_is_published_before_every_custodian_has_its_part() {
        world.contributionsDone();
        refusesPublished(Refusal.UNKNOWN_CUSTODY, good);
        world.ledger.submit(HOSPITAL_A, "contributions:custody", world.custodyA);
        world.refuses(Refusal.NOT_ACKNOWLEDGED, CURATOR, "datasets:publish", good);
        world.ledger.submit(HOSPITAL_A, "contributions:acknowledge", World.acknowledgement(world.custodyA, HOSPITAL_A));
        world.refuses(Refusal.UNKNOWN_CUSTODY, CURATOR, "datasets:publish", good);
    }

    @Test
    void what_was_taken_back_as_a_whole_is_not_published_and_what_was_taken_back_in_part_is() {
        world.custodyDone();
        Code reason = new Code("CONSENT-WITHDRAWN");
        Withdrawal part = new Withdrawal(world.contributionA.id(), 0L, HOSPITAL_A, reason);
        world.ledger.submit(HOSPITAL_A, "contributions:withdraw", part);
        world.takes(CURATOR, "datasets:publish", approved(good));
        Withdrawal whole = new Withdrawal(world.contributionB.id(), null, HOSPITAL_B, reason);
        world.ledger.submit(HOSPITAL_B, "contributions:withdraw", whole);
        refusesPublished(Refusal.WITHDRAWN, with(good, "version", 2));
    }

    @Test
    void every_policy_covers_the_terms() {
        world.custodyDone();
        refusesDocument(
                Refusal.NOT_COVERED,
                "terms",
                with(
                        world.terms,
                        "purposes",
                        List.of(new Code("AI-TRAINING"), new Code("COMMERCIAL-USE"), new Code("DUO:0000006"))));
        refusesDocument(
                Refusal.NOT_COVERED,
                "terms",
                with(world.terms, "conditions", List.of(Condition.of(Activity.LEGAL_FORM, "CONSENT"))));
        refusesDocument(Refusal.NOT_COVERED, "terms", with(world.terms, "conditions", null));
        refusesDocument(Refusal.NOT_COVERED, "terms", with(world.terms, "prohibited", List.of(new Code("RESALE"))));
        refusesDocument(
                Refusal.NOT_COVERED,
                "terms",
                with(world.terms, "regions", List.of(new Region("DE"), new Region("JP"))));
    }

    @Test
    void what_is_free_by_its_terms_costs_nothing() {
        world.custodyDone();
        refusesDocument(Refusal.TERMS_FEE, "terms", with(world.terms, "feeBasis", FeeBasis.FREE));
    }

    @Test
    void a_price_beyond_counting_is_refused_before_anyone_can_owe_it() {
        world.custodyDone();
        MinorUnits most = new MinorUnits(Long.MAX_VALUE);
        refusesDocument(Refusal.TERMS_PRICE, "tariff", with(world.tariff, "feePerBundle", most));
        refusesDocument(Refusal.TERMS_PRICE, "tariff", with(world.tariff, "accessFee", most));
    }

    @Test
    void the_operator_is_no_second_curator() {
        world.custodyDone();
        world.approve(OPERATOR, good);
        world.refuses(Refusal.NOT_APPROVED, CURATOR, "datasets:publish", good);
    }
}
