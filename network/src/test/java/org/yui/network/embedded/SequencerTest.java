package org.yui.network.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Hash;
import org.yui.network.CommitStatus;
import org.yui.network.block.BlockPlace;

/** Several transactions in one block. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SequencerTest {

    @TempDir
    Path folder;

    private StateStore state;
    private Sequencer sequencer;
    private long height;

    @BeforeEach
    void open() throws Exception {
        state = StateStore.open(folder.resolve("state.mv"));
        sequencer = new Sequencer(state);
    }

    @AfterEach
    void close() {
        state.close();
    }

    private CheckedTransaction transaction(String id, ReadWriteSet set) {
        return new CheckedTransaction(id, TxValidationCode.VALID, null, set);
    }

    /** Reads a key as it is now, and writes it; an empty value deletes. */
    private ReadWriteSet update(String key, String value) {
        ReadWriteSet set = write(key, value);
        set.reads().put(key, state.get(key).map(VersionedValue::version));
        return set;
    }

    private static ReadWriteSet write(String key, String value) {
        ReadWriteSet set = ReadWriteSet.empty();
        set.writes().put(key, value.getBytes(StandardCharsets.UTF_8));
        return set;
    }

    /** Judges the transactions as one block, takes it in, and gives the codes' names. */
    private List<String> block(CheckedTransaction... transactions) {
        BlockUpdate update = sequencer.judge(height, List.of(transactions));
        Savepoint after = new Savepoint(++height, Hash.of(new byte[0]), null, 0, height);
        state.apply(update, BlockPlace.BEGINNING, after);
        return update.statuses().stream().map(CommitStatus::codeName).toList();
    }

    private Optional<String> value(String key) {
        return state.get(key).map(v -> new String(v.value(), StandardCharsets.UTF_8));
    }

    @Test
    void of_two_updates_of_one_key_in_a_block_the_first_counts() {
        assertThat(block(transaction("a", update("k", "1")), transaction("b", update("k", "2"))))
                .containsExactly("VALID", "MVCC_READ_CONFLICT");
        assertThat(value("k")).contains("1");
    }

    @Test
    void writes_without_a_read_do_not_conflict_and_the_last_counts() {
        assertThat(block(transaction("a", write("k", "1")), transaction("b", write("k", "2"))))
                .containsExactly("VALID", "VALID");
        assertThat(value("k")).contains("2");
        assertThat(state.get("k").map(VersionedValue::version)).contains(new Version(0, 1));
    }

    @Test
    void a_transaction_that_is_not_valid_hides_nothing_from_those_after_it() {
        ReadWriteSet stale = update("k", "1");
        block(transaction("a", write("k", "0")));

        assertThat(block(transaction("b", stale), transaction("c", update("k", "2"))))
                .containsExactly("MVCC_READ_CONFLICT", "VALID");
        assertThat(value("k")).contains("2");
    }

    @Test
    void the_same_id_twice_in_a_block_counts_once() {
        assertThat(block(transaction("a", write("k", "1")), transaction("a", write("k", "2"))))
                .containsExactly("VALID", "DUPLICATE_TXID");
        assertThat(value("k")).contains("1");
        assertThat(state.status("a")).contains(new CommitStatus("a", 0, 0));
    }

    @Test
    void an_id_that_failed_before_is_a_duplicate_too() {
        ReadWriteSet stale = update("k", "1");
        block(transaction("a", write("k", "0")));
        block(transaction("b", stale));

        assertThat(block(transaction("b", update("k", "2")))).containsExactly("DUPLICATE_TXID");
    }

    @Test
    void a_deleted_key_is_absent_again_and_one_made_anew_has_another_version() {
        block(transaction("a", write("k", "1")));
        ReadWriteSet before = update("k", "stale");
        block(transaction("b", update("k", "")));
        assertThat(value("k")).isEmpty();

        assertThat(block(transaction("c", update("k", "1")))).containsExactly("VALID");
        assertThat(block(transaction("d", before))).containsExactly("MVCC_READ_CONFLICT");
    }

    @Test
    void a_state_read_back_is_the_state_that_was_stored() throws Exception {
        block(transaction("a", write("k", "結")));
        state.close();
        state = StateStore.open(folder.resolve("state.mv"));

        assertThat(value("k")).contains("結");
        assertThat(state.savepoint().map(Savepoint::height)).contains(1L);
    }

    /** Go sorts strings by their UTF-8 bytes; Java's own order puts U+FFFD after U+10000. */
    @Test
    void keys_are_in_the_order_of_their_utf_8_bytes() throws Exception {
        ReadWriteSet set = ReadWriteSet.empty();
        for (String key : List.of("\ud800\udc00", "\ufffd", "b", "a", "é")) {
            set.writes().put(key, new byte[] {1});
            set.reads().put(key, Optional.empty());
        }
        List<String> ordered = List.of("a", "b", "é", "\ufffd", "\ud800\udc00");

        ReadWriteSet read = ReadWriteSet.parse(set.bytes());

        assertThat(List.copyOf(set.writes().keySet())).isEqualTo(ordered);
        assertThat(List.copyOf(read.reads().keySet())).isEqualTo(ordered);
        assertThat(read.bytes()).isEqualTo(set.bytes());
        assertThat(Arrays.equals(read.writes().get("a"), new byte[] {1})).isTrue();
    }
}
