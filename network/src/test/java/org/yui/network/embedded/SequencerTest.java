package org.yui.network.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
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

    /** A chaincode that nobody needs to endorse. */
    private static final String CHAINCODE = "yui";

    @TempDir
    Path folder;

    private StateStore state;
    private Sequencer sequencer;
    private long height;

    @BeforeEach
    void open() throws Exception {
        state = StateStore.open(folder.resolve("state.mv"));
        sequencer = new Sequencer(state, new ChannelPolicies(ConfigGroup.getDefaultInstance()));
        SimulatedReadWriteSet definition = new SimulatedReadWriteSet();
        Definitions.first(CHAINCODE, "1.0", nobody())
                .forEach((key, value) -> definition.write(key, value.toByteArray()));
        SortedMap<StateKey, VersionedValue> writes = new TreeMap<>();
        ReadWriteSet.parse(definition.bytes()).writeTo(writes, new Version(0, 0));
        take(new BlockUpdate(writes, List.of()));
    }

    @AfterEach
    void close() {
        state.close();
    }

    private static ByteString nobody() {
        ApplicationPolicy.Builder policy = ApplicationPolicy.newBuilder();
        policy.getSignaturePolicyBuilder().getRuleBuilder().getNOutOfBuilder().setN(0);
        return policy.build().toByteString();
    }

    private static CheckedTransaction transaction(String id, SimulatedReadWriteSet set) throws Exception {
        return new CheckedTransaction(
                id,
                TxValidationCode.VALID,
                TxValidationCode.VALID,
                null,
                CHAINCODE,
                ReadWriteSet.parse(set.bytes()),
                List.of());
    }

    private static StateKey key(String key) {
        return StateKey.of(CHAINCODE, key);
    }

    /** Reads a key as it is now, and writes it; an empty value deletes. */
    private SimulatedReadWriteSet update(String key, String value) {
        SimulatedReadWriteSet set = write(key, value);
        set.read(key(key), state.get(key(key)).map(VersionedValue::version));
        return set;
    }

    private static SimulatedReadWriteSet write(String key, String value) {
        SimulatedReadWriteSet set = new SimulatedReadWriteSet();
        set.write(key(key), value.getBytes(StandardCharsets.UTF_8));
        return set;
    }

    /** Judges the transactions as one block, takes it in, and gives the codes' names. */
    private List<String> block(CheckedTransaction... transactions) {
        BlockUpdate update = sequencer.judge(height, List.of(transactions));
        take(update);
        return update.statuses().stream().map(CommitStatus::codeName).toList();
    }

    private void take(BlockUpdate update) {
        Savepoint after = new Savepoint(++height, Hash.of(new byte[0]), null, 0, height);
        state.apply(update, BlockPlace.BEGINNING, after);
    }

    private Optional<String> value(String key) {
        return state.get(key(key)).map(v -> new String(v.value(), StandardCharsets.UTF_8));
    }

    @Test
    void of_two_updates_of_one_key_in_a_block_the_first_counts() throws Exception {
        assertThat(block(transaction("a", update("k", "1")), transaction("b", update("k", "2"))))
                .containsExactly("VALID", "MVCC_READ_CONFLICT");
        assertThat(value("k")).contains("1");
    }

    @Test
    void writes_without_a_read_do_not_conflict_and_the_last_counts() throws Exception {
        assertThat(block(transaction("a", write("k", "1")), transaction("b", write("k", "2"))))
                .containsExactly("VALID", "VALID");
        assertThat(value("k")).contains("2");
        assertThat(state.get(key("k")).map(VersionedValue::version)).contains(new Version(1, 1));
    }

    @Test
    void a_transaction_that_is_not_valid_hides_nothing_from_those_after_it() throws Exception {
        SimulatedReadWriteSet stale = update("k", "1");
        block(transaction("a", write("k", "0")));

        assertThat(block(transaction("b", stale), transaction("c", update("k", "2"))))
                .containsExactly("MVCC_READ_CONFLICT", "VALID");
        assertThat(value("k")).contains("2");
    }

    @Test
    void the_same_id_twice_in_a_block_counts_once() throws Exception {
        assertThat(block(transaction("a", write("k", "1")), transaction("a", write("k", "2"))))
                .containsExactly("VALID", "DUPLICATE_TXID");
        assertThat(value("k")).contains("1");
        assertThat(state.status("a")).contains(new CommitStatus("a", 1, 0));
    }

    @Test
    void an_id_that_failed_before_is_a_duplicate_too() throws Exception {
        SimulatedReadWriteSet stale = update("k", "1");
        block(transaction("a", write("k", "0")));
        block(transaction("b", stale));

        assertThat(block(transaction("b", update("k", "2")))).containsExactly("DUPLICATE_TXID");
    }

    @Test
    void a_chaincode_that_the_channel_has_not_defined_writes_nothing() throws Exception {
        SimulatedReadWriteSet other = write("k", "1");
        other.write(StateKey.of("other", "k"), new byte[] {1});

        assertThat(block(transaction("a", other))).containsExactly("INVALID_CHAINCODE");
        assertThat(value("k")).isEmpty();
    }

    @Test
    void a_chaincodes_definition_needs_the_policy_of_the_lifecycle() throws Exception {
        SimulatedReadWriteSet set = new SimulatedReadWriteSet();
        set.write(Definitions.fieldKey(CHAINCODE, Definitions.SEQUENCE), new byte[] {8, 2});

        assertThat(block(transaction("a", set))).containsExactly("ENDORSEMENT_POLICY_FAILURE");
    }

    @Test
    void a_deleted_key_is_absent_again_and_one_made_anew_has_another_version() throws Exception {
        block(transaction("a", write("k", "1")));
        SimulatedReadWriteSet before = update("k", "stale");
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
        assertThat(state.savepoint().map(Savepoint::height)).contains(2L);
    }

    /** Go sorts strings by their UTF-8 bytes; Java's own order puts U+FFFD after U+10000. */
    @Test
    void keys_are_in_the_order_of_their_utf_8_bytes() throws Exception {
        SimulatedReadWriteSet set = new SimulatedReadWriteSet();
        for (String key : List.of("\ud800\udc00", "\ufffd", "b", "a", "é")) {
            set.write(key(key), new byte[] {1});
            set.read(key(key), Optional.empty());
        }
        List<String> ordered = List.of("a", "b", "é", "\ufffd", "\ud800\udc00");

        ReadWriteSet.Namespace read =
                ReadWriteSet.parse(set.bytes()).namespaces().getFirst();

        assertThat(read.name()).isEqualTo(CHAINCODE);
        assertThat(read.content().getWritesList()).extracting(KVWrite::getKey).isEqualTo(ordered);
        assertThat(read.content().getReadsList()).extracting(KVRead::getKey).isEqualTo(ordered);
    }
}
