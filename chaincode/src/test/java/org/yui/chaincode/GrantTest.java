package org.yui.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yui.chaincode.Changed.with;
import static org.yui.chaincode.World.BUYER;
import static org.yui.chaincode.World.CURATOR;
import static org.yui.chaincode.World.HOSPITAL_A;
import static org.yui.chaincode.World.HOSPITAL_B;
import static org.yui.chaincode.World.HOSPITAL_C;
import static org.yui.chaincode.World.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Code;
import org.yui.domain.DatasetId;
import org.yui.domain.EthicsId;
import org.yui.domain.GrantId;
import org.yui.domain.Hash;
import org.yui.domain.Region;
import org.yui.domain.delivery.OrdersRow;
import org.yui.domain.grant.AccessRequest;
import org.yui.domain.grant.Conclusion;
import org.yui.domain.grant.Decision;
import org.yui.domain.grant.Grant;
import org.yui.domain.grant.Outcome;
import org.yui.domain.json.Json;
import org.yui.domain.member.EthicsApproval;
import org.yui.domain.rule.Refusal;
import org.yui.domain.use.ResearchUse;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GrantTest {

    private final World world = new World();

    private void refusesRequest(Refusal code, String component, Object value) {
        world.refuses(code, BUYER, "grants:request", with(world.request, component, value));
    }

    private void refusesDecision(Refusal code, Decision decision) {
        world.refuses(code, HOSPITAL_A, "grants:decide", decision);
    }

    @Test
    void a_buyer_asks_for_what_the_terms_allow_of_the_dataset_that_it_saw() {
        world.datasetDone();
        refusesRequest(Refusal.UNKNOWN_DATASET, "dataset", new DatasetId("0".repeat(32)));
        refusesRequest(Refusal.UNKNOWN_DATASET, "version", 2);
        refusesRequest(Refusal.HASH_DIFFERS, "datasetHash", Hash.of());
        refusesUse(Refusal.TERMS_PURPOSE, "DERIVATIVES", "activities", codes("DERIVATIVES"));
        refusesUse(Refusal.TERMS_PURPOSE, "RESALE", "activities", codes("RESALE"));
        refusesRequest(Refusal.USE_NOT_STATED, "use", null);
        refusesRequest(Refusal.TERMS_REGION, "region", new Region("US"));
        refusesRequest(Refusal.OVER_QUOTA, "quota", 13L);
        refusesRequest(Refusal.NOT_THE_AUTHOR, "buyer", HOSPITAL_A);
        world.takes(BUYER, "grants:request", with(world.request, "quota", 12L));
    }

    private static List<Code> codes(String... words) {
        return Stream.of(words).sorted().map(Code::new).toList();
    }

    private AccessRequest stating(String component, Object value) {
        return with(world.request, "use", use(component, value));
    }

    private ResearchUse use(String component, Object value) {
        return with(Objects.requireNonNull(world.request.use()), component, value);
    }

    private void refusesUse(Refusal code, String purpose, String component, Object value) {
        AccessRequest named = with(with(world.request, "use", null), "purpose", new Code(purpose));
        world.refuses(code, BUYER, "grants:request", with(named, "use", use(component, value)));
    }

    private void refusesUse(Refusal code, String component, Object value) {
        refusesUse(code, "AI-TRAINING", component, value);
    }

    @Test
    void what_a_term_refuses_cannot_be_asked_for() {
        world.datasetDone();
        refusesUse(Refusal.USE_REFUSED, "activities", codes("AI-TRAINING", "COMMERCIAL-USE"));
        refusesUse(Refusal.USE_REFUSED, "investigations", codes("DUO:0000031"));
        refusesUse(Refusal.USE_REFUSED, "investigations", codes("DUO:0000031", "DUO:0000033", "DUO:0000037"));
        refusesUse(Refusal.USE_REFUSED, "undertakings", codes("RE-IDENTIFICATION", "RESALE"));
        refusesUse(Refusal.USE_REFUSED, "undertakings", codes("DUO:0000019", "RESALE"));
        refusesUse(Refusal.OVER_QUOTA, "days", 31);
        refusesUse(Refusal.DEADLINE, "decideBy", world.ledger.time);
        refusesUse(Refusal.DEADLINE, "decideBy", world.ledger.time.plus(Duration.ofDays(91)));
        world.takes(
                BUYER,
                "grants:request",
                stating("undertakings", codes("DUO:0000019", "RE-IDENTIFICATION", "REDISTRIBUTION")));
    }

    @Test
    void a_grant_ends_after_the_days_asked_for_and_says_what_each_term_said() {
        world.datasetDone();
        AccessRequest request = stating("days", 7);
        world.ledger.submit(BUYER, "grants:request", request);
        world.ledger.submit(HOSPITAL_A, "grants:decide", with(world.decisionA, "requestHash", request.hash()));
        world.ledger.submit(HOSPITAL_B, "grants:decide", with(world.decisionB, "requestHash", request.hash()));
        world.ledger.submit(BUYER, "grants:conclude", world.conclusion);
        assertThat(Duration.between(world.grant().from(), world.grant().until()))
                .isEqualTo(Duration.ofDays(7));
        assertThat(world.grant().trace())
                .extracting(t -> t.term() + " " + t.verdict())
                .containsExactly(
                        "AI-TRAINING ALLOWED",
                        "DUO:0000006 ALLOWED",
                        "DUO:0000019 ALLOWED",
                        "DUO:0000022 ALLOWED",
                        "RE-IDENTIFICATION ALLOWED",
                        "RESALE ALLOWED");
    }

    @Test
    void an_owner_that_has_not_decided_in_time_has_refused() {
        world.requestDone();
        world.ledger.submit(HOSPITAL_A, "grants:decide", world.decisionA);
        world.ledger.time = World.DECIDED;
        world.refuses(Refusal.DEADLINE, HOSPITAL_B, "grants:decide", world.decisionB);
        world.ledger.submit(OPERATOR, "grants:conclude", world.conclusion);
        assertThat(world.grant().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void an_owner_has_no_say_in_its_own_request_and_the_others_decide() {
        world.datasetDone();
        AccessRequest own = with(world.request, "buyer", HOSPITAL_A);
        world.ledger.submit(HOSPITAL_A, "grants:request", own);
        refusesDecision(Refusal.CONFLICT_OF_INTEREST, with(world.decisionA, "requestHash", own.hash()));
        world.refuses(Refusal.NOT_DECIDED, HOSPITAL_A, "grants:conclude", world.conclusion);
        world.ledger.submit(HOSPITAL_B, "grants:decide", with(world.decisionB, "requestHash", own.hash()));
        world.ledger.submit(HOSPITAL_A, "grants:conclude", world.conclusion);
        assertThat(world.grant().outcome()).isEqualTo(Outcome.GRANTED);
    }

    private void lapse(EthicsApproval approval) {
        EthicsApproval lapsed = with(approval, "until", world.ledger.time);
        world.ledger.state.put(lapsed.key(), Json.bytes(lapsed));
    }

    @Test
    void a_lapsed_ethics_approval_stops_requests_and_conclusions() {
        world.datasetDone();
        lapse(world.ethicsB);
        world.refuses(Refusal.ETHICS_NOT_RUNNING, BUYER, "grants:request", world.request);
        world.ledger.state.put(world.ethicsB.key(), Json.bytes(world.ethicsB));
        world.ledger.submit(BUYER, "grants:request", world.request);
        world.ledger.submit(HOSPITAL_A, "grants:decide", world.decisionA);
        world.ledger.submit(HOSPITAL_B, "grants:decide", world.decisionB);
        lapse(world.ethicsA);
        world.refuses(Refusal.ETHICS_NOT_RUNNING, BUYER, "grants:conclude", world.conclusion);
    }

    @Test
    void a_lapsed_ethics_approval_stops_orders_of_its_contributions_and_no_others() {
        world.leaseDone();
        lapse(world.ethicsA);
        world.refuses(Refusal.ETHICS_NOT_RUNNING, OPERATOR, "deliveries:orders", world.rowA);
        OrdersRow first =
                new OrdersRow(world.request.id(), 0, 0, 1, null, world.contributionB.id(), world.rowB.root(), OPERATOR);
        world.takes(OPERATOR, "deliveries:orders", first);
    }

    @Test
    void the_buyers_own_ethics_approval_counts_while_it_runs() {
        world.datasetDone();
        EthicsApproval others = world.ethicsA;
        refusesUse(Refusal.ETHICS_NOT_RUNNING, "ethics", others.id());
        refusesUse(Refusal.UNKNOWN_ETHICS, "ethics", new EthicsId("0".repeat(32)));
        EthicsApproval own = world.ethics(BUYER);
        world.ledger.submit(World.COMMITTEE, "ethics:state", own);
        world.takes(BUYER, "grants:request", stating("ethics", own.id()));
    }

    @Test
    void a_curator_asks_to_curate_and_for_nothing_else() {
        world.datasetDone();
        AccessRequest curates = with(
                with(
                        with(stating("activities", codes("AI-TRAINING", "CURATION")), "purpose", new Code("CURATION")),
                        "buyer",
                        CURATOR),
                "region",
                new Region("JP"));
        world.refuses(Refusal.ROLE_MISSING, BUYER, "grants:request", with(curates, "buyer", BUYER));
        world.takes(CURATOR, "grants:request", curates);
    }

    @Test
    void a_hospital_may_buy_too_and_a_curator_may_not() {
        world.datasetDone();
        AccessRequest hospitals = with(world.request, "buyer", HOSPITAL_C);
        AccessRequest curators = with(world.request, "buyer", CURATOR);
        world.refuses(Refusal.ROLE_MISSING, CURATOR, "grants:request", curators);
        world.takes(HOSPITAL_C, "grants:request", hospitals);
    }

    @Test
    void an_owner_decides_on_the_request_that_stands() {
        world.requestDone();
        Decision good = world.decisionA;
        refusesDecision(Refusal.UNKNOWN_REQUEST, with(good, "request", new GrantId("0".repeat(32))));
        refusesDecision(Refusal.HASH_DIFFERS, with(good, "requestHash", Hash.of()));
        refusesDecision(Refusal.NOT_THE_AUTHOR, world.decisionB);
        world.takes(HOSPITAL_A, "grants:decide", good);
        refusesDecision(Refusal.ALREADY_STATED, with(good, "approved", false));
    }

    @Test
    void who_owns_nothing_of_the_dataset_does_not_decide() {
        world.requestDone();
        world.refuses(Refusal.NOT_OWNER, HOSPITAL_C, "grants:decide", with(world.decisionA, "hospital", HOSPITAL_C));
        world.refuses(Refusal.NOT_OWNER, CURATOR, "grants:decide", with(world.decisionA, "hospital", CURATOR));
    }

    @Test
    void an_owner_that_approves_accepts_exactly_the_schemes_that_concern_it() {
        world.requestDone();
        Decision good = world.decisionA;
        refusesDecision(Refusal.SCHEMES_DIFFER, with(good, "schemes", List.of()));
        refusesDecision(
                Refusal.SCHEMES_DIFFER, with(good, "schemes", good.schemes().reversed()));
        refusesDecision(Refusal.SCHEMES_DIFFER, with(good, "schemes", List.of(world.accessScheme.hash())));
        refusesDecision(Refusal.SCHEMES_DIFFER, with(good, "schemes", world.decisionB.schemes()));
        world.takes(HOSPITAL_A, "grants:decide", with(with(good, "schemes", List.of()), "approved", false));
    }

    @Test
    void nothing_follows_before_every_owner_has_decided() {
        world.requestDone();
        world.refuses(Refusal.NOT_DECIDED, BUYER, "grants:conclude", world.conclusion);
        world.ledger.submit(HOSPITAL_A, "grants:decide", world.decisionA);
        world.refuses(Refusal.NOT_DECIDED, BUYER, "grants:conclude", world.conclusion);
        world.refuses(Refusal.UNKNOWN_REQUEST, BUYER, "grants:conclude", new Conclusion(new GrantId("0".repeat(32))));
    }

    @Test
    void a_grant_pins_all_that_it_rests_on() {
        world.grantDone();
        Instant from = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(world.grant())
                .isEqualTo(new Grant(
                        world.request.id(),
                        Outcome.GRANTED,
                        BUYER,
                        world.request.hash(),
                        world.dataset.id(),
                        1,
                        world.dataset.hash(),
                        new Code("AI-TRAINING"),
                        new Region("JP"),
                        world.request.wrappingKeyHash(),
                        world.terms.hash(),
                        world.tariff.hash(),
                        world.accessScheme.hash(),
                        world.tariff.currency(),
                        world.tariff.accessFee(),
                        10,
                        4,
                        from,
                        from.plus(Duration.ofDays(30)),
                        world.grant().trace()));
    }

    @Test
    void the_answer_to_a_conclusion_is_the_grant() {
        world.requestDone();
        world.ledger.submit(HOSPITAL_A, "grants:decide", world.decisionA);
        world.ledger.submit(HOSPITAL_B, "grants:decide", world.decisionB);
        String answer = world.ledger.submit(BUYER, "grants:conclude", world.conclusion);
        assertThat(answer).isEqualTo(Json.write(world.grant()));
        world.refuses(Refusal.ALREADY_STATED, OPERATOR, "grants:conclude", world.conclusion);
    }

    @Test
    void one_refusal_refuses_the_request() {
        world.requestDone();
        world.ledger.submit(HOSPITAL_A, "grants:decide", world.decisionA);
        world.ledger.submit(HOSPITAL_B, "grants:decide", with(world.decisionB, "approved", false));
        world.ledger.submit(OPERATOR, "grants:conclude", world.conclusion);
        assertThat(world.grant().outcome()).isEqualTo(Outcome.REFUSED);
        world.refuses(Refusal.GRANT_REFUSED, BUYER, "payments:purchase", world.accessPurchase);
        world.refuses(Refusal.GRANT_REFUSED, OPERATOR, "deliveries:lease", world.lease);
    }

    @Test
    void a_grant_smaller_than_a_slice_has_one_slice() {
        world.datasetDone();
        AccessRequest small = with(world.request, "quota", 3L);
        world.ledger.submit(BUYER, "grants:request", small);
        world.ledger.submit(HOSPITAL_A, "grants:decide", with(world.decisionA, "requestHash", small.hash()));
        world.ledger.submit(HOSPITAL_B, "grants:decide", with(world.decisionB, "requestHash", small.hash()));
        world.ledger.submit(OPERATOR, "grants:conclude", world.conclusion);
        assertThat(world.grant().sliceLines()).isEqualTo(3);
    }
}
