package org.yui.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yui.chaincode.World.BUYER;
import static org.yui.chaincode.World.HOSPITAL_A;
import static org.yui.chaincode.World.STRANGER;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Hash;
import org.yui.domain.Salt;
import org.yui.domain.delivery.Beat;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.FactQuery;
import org.yui.domain.rule.Refusal;

/** What all transactions have in common. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WayTest {

    private final World world = new World();

    @Test
    void the_whole_way_can_be_stated() {
        world.releasesDone();
        assertThat(world.ledger.state).hasSize(14 + 7 + 6 + 2 + 2 + 4 + 2 + 1 + 2 + 1 + 4 + 1 + 2 + 1);
    }

    @Test
    void a_fact_is_read_back_as_it_was_written() {
        world.datasetDone();
        FactQuery query = new FactQuery(world.dataset.key());
        assertThat(world.ledger.submit(STRANGER, "facts:read", query)).isEqualTo(Json.write(world.dataset));
        assertThat(world.ledger.submit(STRANGER, "facts:read", new FactQuery("NOTHING")))
                .isEmpty();
    }

    @Test
    void an_argument_that_is_not_canonical_is_refused() {
        world.membersDone();
        String policy = Json.write(world.policy);
        world.refuses(Refusal.MALFORMED, HOSPITAL_A, "documents:policy", policy + " ");
        world.refuses(Refusal.MALFORMED, HOSPITAL_A, "documents:policy", policy.replace("\"v\":3", "\"v\":2"));
        world.refuses(Refusal.MALFORMED, HOSPITAL_A, "documents:policy", "{}");
        world.refuses(Refusal.MALFORMED, HOSPITAL_A, "documents:policy", "");
        world.refuses(Refusal.MALFORMED, HOSPITAL_A, "documents:policy", "null");
        world.refuses(Refusal.MALFORMED, HOSPITAL_A, "documents:policy", Json.write(world.terms));
    }

    @Test
    void every_cut_argument_is_refused_as_malformed() {
        world.membersDone();
        String policy = Json.write(world.policy);
        for (int length = 0; length < policy.length(); length++) {
            world.refuses(Refusal.MALFORMED, HOSPITAL_A, "documents:policy", policy.substring(0, length));
        }
    }

    @Test
    void a_refusal_tells_no_value_of_the_argument() {
        String told = world.ledger.refusal(HOSPITAL_A, "documents:policy", "{\"legalForm\":\"Yamada Taro\"}");
        assertThat(told).startsWith("MALFORMED: ").doesNotContain("Yamada");
    }

    @Test
    void a_fact_is_written_once_and_stays_as_it_was() {
        world.documentsDone();
        byte[] before = world.ledger.state.get(world.terms.key());
        world.refuses(Refusal.ALREADY_STATED, BUYER, "documents:terms", world.terms);
        assertThat(world.ledger.state.get(world.terms.key())).isSameAs(before);
    }

    @Test
    void a_fact_reads_the_key_that_it_writes_so_that_two_of_them_conflict() {
        world.releasesDone();
        assertThat(world.ledger.last.reads).containsAll(world.ledger.last.writes.keySet());
    }

    @Test
    void a_beat_is_written_again_and_its_key_is_never_read() {
        world.membersDone();
        Beat first = new Beat(HOSPITAL_A, Salt.parse(Hash.of(new byte[] {1}).text()));
        Beat second = new Beat(HOSPITAL_A, Salt.parse(Hash.of(new byte[] {2}).text()));
        world.takes(HOSPITAL_A, "deliveries:beat", first);
        world.takes(HOSPITAL_A, "deliveries:beat", second);
        assertThat(world.ledger.last.reads).doesNotContain(second.key());
        world.refuses(Refusal.NOT_THE_AUTHOR, BUYER, "deliveries:beat", second);
        world.refuses(Refusal.ROLE_MISSING, BUYER, "deliveries:beat", new Beat(BUYER, second.nonce()));
    }

    @Test
    void who_is_no_member_states_nothing() {
        world.releasesDone();
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "documents:policy", world.policy);
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "contributions:contribute", world.contributionA);
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "datasets:publish", world.dataset);
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "grants:request", world.request);
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "grants:decide", world.decisionA);
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "grants:conclude", world.conclusion);
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "payments:purchase", world.usePurchase);
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "payments:pay", world.usePayment);
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "deliveries:lease", world.lease);
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "deliveries:orders", world.rowA);
        world.refuses(Refusal.NOT_A_MEMBER, STRANGER, "deliveries:releases", world.releases);
    }

    @Test
    void the_same_way_gives_the_same_bytes() {
        World again = new World();
        world.datasetDone();
        again.datasetDone();
        assertThat(new TreeSet<>(again.ledger.state.keySet())).isEqualTo(world.ledger.state.keySet());
        world.ledger.state.forEach(
                (key, bytes) -> assertThat(new String(again.ledger.state.get(key), StandardCharsets.UTF_8))
                        .isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
    }
}
