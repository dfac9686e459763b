package org.yui.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.Committed;
import org.yui.domain.ledger.ConflictException;
import org.yui.domain.ledger.FactQuery;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.RefusedException;

/**
 * How every {@link Ledger} behaves. The ledger under test runs a contract {@code kit} with these functions, each taking a {@link
 * FactQuery} or an {@link Entry}, and a contract {@code facts} with {@code read}:
 *
 * <ul>
 *   <li>{@code state}: writes the entry under its key; refuses with {@code ALREADY_STATED} where there is one
 *   <li>{@code putTwiceThenRead}: writes "first", then the entry, then answers what it reads
 *   <li>{@code add}: reads a number, writes it plus one, answers that
 *   <li>{@code empty}: writes no bytes; {@code delete}: deletes
 *   <li>{@code whoEndorses}: answers the endorsing organisation
 *   <li>{@code fail}: throws what is no refusal
 * </ul>
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class LedgerKit {

    private static final int WRITERS = 4;
    private static final int ADDITIONS_EACH = 5;

    /** A key and what to write under it. */
    public record Entry(String key, String value) {}

    /** The ledger as one member uses it. */
    protected abstract Ledger member() throws Exception;

    /** The same ledger as another member uses it. */
    protected abstract Ledger otherMember() throws Exception;

    /** The same ledger as somebody calls it whose certificate is another consortium's. */
    protected abstract Ledger stranger() throws Exception;

    /** Stops the ledger and starts it again on what it has stored. */
    protected abstract void restart() throws Exception;

    private static String entry(String key, String value) {
        return Json.write(new Entry(key, value));
    }

    private static String key(String key) {
        return Json.write(new FactQuery(key));
    }

    @Test
    void what_one_member_states_every_member_reads() throws Exception {
        Committed committed = member().submit("kit:state", entry("FACT/1", "結"));

        assertThat(committed.payload()).isEqualTo(entry("FACT/1", "結"));
        assertThat(committed.transaction()).matches("[0-9a-f]{64}");
        assertThat(otherMember().fact("FACT/1")).contains(entry("FACT/1", "結"));
        assertThat(otherMember().height()).isGreaterThan(committed.block());
    }

    @Test
    void what_nobody_stated_is_not_there() throws Exception {
        assertThat(member().fact("FACT/none")).isEmpty();
    }

    @Test
    void a_question_changes_nothing() throws Exception {
        long height = member().height();

        assertThat(member().evaluate("kit:state", entry("FACT/asked", "v"))).isEqualTo(entry("FACT/asked", "v"));

        assertThat(member().fact("FACT/asked")).isEmpty();
        assertThat(member().height()).isEqualTo(height);
    }

    @Test
    void a_transaction_does_not_read_what_it_writes_and_its_last_write_counts() throws Exception {
        assertThat(member().submit("kit:putTwiceThenRead", entry("FACT/2", "v")).payload())
                .isEmpty();

        assertThat(member().fact("FACT/2")).contains(entry("FACT/2", "v"));
    }

    @Test
    void a_fact_is_stated_once() throws Exception {
        member().submit("kit:state", entry("FACT/3", "first"));
        long height = member().height();

        assertThatThrownBy(() -> otherMember().submit("kit:state", entry("FACT/3", "second")))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("ALREADY_STATED"));

        assertThat(member().fact("FACT/3")).contains(entry("FACT/3", "first"));
        assertThat(member().height()).isEqualTo(height);
    }

    @Test
    void an_empty_value_and_a_deletion_take_a_key_away() throws Exception {
        member().submit("kit:state", entry("FACT/4", "v"));
        member().submit("kit:empty", key("FACT/4"));
        assertThat(member().fact("FACT/4")).isEmpty();

        member().submit("kit:state", entry("FACT/4", "again"));
        member().submit("kit:delete", key("FACT/4"));
        assertThat(member().fact("FACT/4")).isEmpty();
    }

    @Test
    void a_mistake_in_a_contract_is_a_refusal_without_its_details() {
        assertThatThrownBy(() -> member().submit("kit:fail", key("FACT/5")))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("UNEXPECTED"))
                .hasMessageNotContaining("a mistake");
    }

    @Test
    void a_function_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> member().submit("kit:nothing", key("FACT/6"))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> member().submit("nothing:state", key("FACT/6")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void endorsers_that_answer_otherwise_make_no_transaction() throws Exception {
        long height = member().height();

        assertThatThrownBy(() -> member().submit("kit:whoEndorses", key("FACT/7")))
                .isInstanceOf(RefusedException.class);

        assertThat(member().height()).isEqualTo(height);
    }

    @Test
    void a_stranger_may_neither_state_nor_ask() {
        assertThatThrownBy(() -> stranger().submit("kit:state", entry("FACT/8", "v")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> stranger().evaluate("kit:state", entry("FACT/8", "v")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void of_many_who_state_one_fact_exactly_one_succeeds() throws Exception {
        List<Boolean> succeeded = together(() -> {
            try {
                member().submit("kit:state", entry("FACT/9", "v"));
                return true;
            } catch (RefusedException | ConflictException e) {
                return false;
            }
        });

        assertThat(succeeded).containsOnlyOnce(true);
    }

    @Test
    void many_who_change_one_number_lose_no_change() throws Exception {
        together(() -> {
            for (int done = 0; done < ADDITIONS_EACH; ) {
                done += add("NUMBER/1") ? 1 : 0;
            }
            return true;
        });

        assertThat(member().fact("NUMBER/1")).contains(String.valueOf(WRITERS * ADDITIONS_EACH));
    }

    private boolean add(String key) throws Exception {
        try {
            member().submit("kit:add", key(key));
            return true;
        } catch (ConflictException e) {
            assertThat(e.validationCode()).isEqualTo("MVCC_READ_CONFLICT");
            return false;
        }
    }

    @Test
    void a_restart_keeps_all() throws Exception {
        Committed committed = member().submit("kit:state", entry("FACT/10", "v"));
        long height = member().height();

        restart();

        assertThat(member().height()).isEqualTo(height).isGreaterThan(committed.block());
        assertThat(member().fact("FACT/10")).contains(entry("FACT/10", "v"));
        assertThat(member().submit("kit:add", key("NUMBER/2")).block()).isEqualTo(height);
    }

    /** Runs the same at once in several threads. */
    private static <T> List<T> together(Callable<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
