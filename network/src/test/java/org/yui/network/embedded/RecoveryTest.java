package org.yui.network.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.InvalidValueException;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.network.block.BlockFile;
import org.yui.network.block.BlockFolder;
import org.yui.network.block.BlockScan;
import org.yui.network.block.CorruptBlockFileException;
import org.yui.network.member.Consortium;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;
import org.yui.testkit.SeededRandom;

/** A ledger that is closed, cut, broken, or robbed of its state, and opened again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecoveryTest {

    private static final int BLOCKS = 4;

    /** Block 0 and the chaincode\'s definition. */
    private static final int BEGINNING = 2;

    @TempDir
    static Path shared;

    private static Consortium consortium;

    /** A ledger of block 0 and {@link #BLOCKS} more, one fact each. */
    private static Path original;

    @TempDir
    Path folder;

    @BeforeAll
    static void make() throws Exception {
        consortium = Consortia.make(shared.resolve("consortium"));
        original = shared.resolve("original");
        try (EmbeddedLedger ledger = Consortia.open(original, consortium)) {
            for (int i = 1; i <= BLOCKS; i++) {
                state(ledger, "fact" + i);
            }
        }
    }

    private static void state(EmbeddedLedger ledger, String key) throws Exception {
        ledger.as(Consortia.BUYER).submit("kit:state", "{\"key\":\"" + key + "\",\"value\":\"v\"}");
    }

    private Path copy() throws IOException {
        try (Stream<Path> all = Files.walk(original)) {
            for (Path path : all.sorted().toList()) {
                Path target = folder.resolve(original.relativize(path).toString());
                if (!target.equals(folder)) {
                    Files.copy(path, target);
                }
            }
        }
        return folder;
    }

    private static Path blocks(Path ledger) {
        return BlockFolder.of(ledger, Consortia.CHANNEL).file(0);
    }

    private static void dropState(Path ledger) throws IOException {
        try (Stream<Path> all = Files.walk(ledger.resolve("state"))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static List<Block> read(Path ledger) throws IOException {
        try (BlockFile file = BlockFile.open(ledger, Consortia.CHANNEL)) {
            return Stream.iterate(file, BlockFile::hasNext, f -> f)
                    .map(BlockFile::next)
                    .toList();
        }
    }

    private void assertWhole(EmbeddedLedger ledger) throws Exception {
        Ledger buyer = ledger.as(Consortia.BUYER);
        assertThat(buyer.height()).isEqualTo(BEGINNING + BLOCKS);
        for (int i = 1; i <= BLOCKS; i++) {
            assertThat(buyer.fact("fact" + i)).isPresent();
        }
    }

    @Test
    void a_state_made_anew_from_the_blocks_goes_on_with_the_same_commit_hash() throws Exception {
        Path ours = copy();
        dropState(ours);
        try (EmbeddedLedger ledger = Consortia.open(ours, consortium)) {
            assertWhole(ledger);
            state(ledger, "next");
        }
        Block last = read(ours).getLast();
        // The hash covers the codes, the writes and the hash before: equal for whoever applied the same.
        assertThat(CommitHashOracle.of(read(ours))).isEqualTo(CommitHashOracle.recorded(last));
    }

    @Test
    void a_state_file_that_is_rubbish_is_made_anew() throws Exception {
        Path ours = copy();
        Files.write(ours.resolve("state").resolve(Consortia.CHANNEL + ".mv"), new byte[9000]);

        try (EmbeddedLedger ledger = Consortia.open(ours, consortium)) {
            assertWhole(ledger);
        }
    }

    @Test
    void a_state_behind_the_blocks_catches_up() throws Exception {
        Path ours = copy();
        byte[] early = Files.readAllBytes(ours.resolve("state").resolve(Consortia.CHANNEL + ".mv"));
        try (EmbeddedLedger ledger = Consortia.open(ours, consortium)) {
            state(ledger, "late");
        }
        Files.write(ours.resolve("state").resolve(Consortia.CHANNEL + ".mv"), early);

        try (EmbeddedLedger ledger = Consortia.open(ours, consortium)) {
            assertThat(ledger.as(Consortia.EAST).fact("late")).isPresent();
            assertThat(ledger.height()).isEqualTo(BEGINNING + BLOCKS + 1);
        }
    }

    @Test
    void a_last_record_cut_anywhere_is_no_block() throws Exception {
        Path ours = copy();
        byte[] whole = Files.readAllBytes(blocks(ours));
        byte[] before = beforeLast(ours);
        // Every cut near the ends of the record, and some in between: each opening costs a replay.
        for (int cut : cuts(before.length, whole.length)) {
            dropStateIfThere(ours);
            Files.write(blocks(ours), Arrays.copyOf(whole, cut));
            try (EmbeddedLedger ledger = Consortia.open(ours, consortium)) {
                assertThat(ledger.height())
                        .as("cut at %d of %d", cut, whole.length)
                        .isEqualTo(BEGINNING + BLOCKS - 1);
                assertThat(ledger.as(Consortia.EAST).fact("fact" + BLOCKS)).isEmpty();
            }
            assertThat(Files.readAllBytes(blocks(ours))).isEqualTo(before);
        }
    }

    private static int[] cuts(int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> i < from + 4 || i > to - 3 || i % 397 == 0)
                .toArray();
    }

    private static void dropStateIfThere(Path ledger) throws IOException {
        if (Files.exists(ledger.resolve("state"))) {
            dropState(ledger);
        }
    }

    private byte[] beforeLast(Path ledger) throws Exception {
        byte[] whole = Files.readAllBytes(blocks(ledger));
        try (BlockScan scan = new BlockScan(BlockFolder.of(ledger, Consortia.CHANNEL))) {
            for (int i = 1; i < BEGINNING + BLOCKS; i++) {
                scan.next();
            }
            return Arrays.copyOf(whole, (int) scan.end().offset());
        }
    }

    @Test
    void a_ledger_cut_in_its_last_record_goes_on() throws Exception {
        Path ours = copy();
        byte[] whole = Files.readAllBytes(blocks(ours));
        dropState(ours);
        Files.write(blocks(ours), Arrays.copyOf(whole, whole.length - 7));

        try (EmbeddedLedger ledger = Consortia.open(ours, consortium)) {
            state(ledger, "fact" + BLOCKS);
            assertWhole(ledger);
        }
        assertThat(read(ours)).hasSize(BEGINNING + BLOCKS);
    }

    @Test
    void blocks_that_the_state_has_seen_and_the_file_has_lost_are_refused() throws Exception {
        Path ours = copy();
        Files.write(blocks(ours), beforeLast(ours));

        assertThatThrownBy(() -> Consortia.open(ours, consortium))
                .isInstanceOf(CorruptBlockFileException.class)
                .hasMessageContaining("restore");
        Files.delete(blocks(ours));
        assertThatThrownBy(() -> Consortia.open(ours, consortium)).isInstanceOf(CorruptBlockFileException.class);
    }

    /** Orderers' signatures are the auditor's to check; all else is refused when a block is taken in. */
    @Test
    void no_changed_byte_makes_another_chain() throws Exception {
        Path ours = copy();
        byte[] whole = Files.readAllBytes(blocks(ours));
        List<BlockHeader> headers = headers(read(original));
        for (Mutation mutation : Mutations.some(whole, 12, SeededRandom.of(RecoveryTest.class))) {
            dropStateIfThere(ours);
            Files.write(blocks(ours), mutation.bytes());
            try (EmbeddedLedger ledger = Consortia.open(ours, consortium)) {
                List<BlockHeader> found = headers(read(ours));
                // A file cut within the first blocks is what a kill at the very beginning leaves, so the ledger begins
                // again.
                assertThat(found.size() == BEGINNING || found.equals(headers.subList(0, found.size())))
                        .as("accepted: %s", mutation)
                        .isTrue();
                assertThat(ledger.height()).isEqualTo(found.size());
            } catch (CorruptBlockFileException | InvalidValueException e) {
                assertThat(e.getMessage()).contains("found");
            }
        }
    }

    private static List<BlockHeader> headers(List<Block> blocks) {
        return blocks.stream().map(Block::getHeader).toList();
    }

    @Test
    void bytes_behind_the_last_record_that_are_no_beginning_of_one_are_refused() throws Exception {
        Path ours = copy();
        dropState(ours);
        Files.write(blocks(ours), new byte[5], StandardOpenOption.APPEND);

        assertThatThrownBy(() -> Consortia.open(ours, consortium)).isInstanceOf(CorruptBlockFileException.class);
    }

    @Test
    void a_ledger_open_already_is_refused() throws Exception {
        Path ours = copy();
        try (EmbeddedLedger ledger = Consortia.open(ours, consortium)) {
            assertThatThrownBy(() -> Consortia.open(ours, consortium))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("open already");
            assertWhole(ledger);
        }
        Consortia.open(ours, consortium).close();
    }

    @Test
    void another_consortiums_ledger_is_refused() throws Exception {
        Consortium other = Consortia.make(folder.resolve("other-consortium"));

        assertThatThrownBy(() -> Consortia.open(original, other))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("other members");
        Consortia.open(original, consortium).close();
    }

    @Test
    void a_closed_ledger_refuses_clearly() throws Exception {
        EmbeddedLedger ledger = Consortia.open(copy(), consortium);
        Ledger buyer = ledger.as(Consortia.BUYER);
        ledger.close();

        assertThatThrownBy(() -> buyer.submit("kit:state", "{\"key\":\"k\",\"value\":\"v\"}"))
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(buyer::height).isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void an_interrupted_caller_does_no_harm() throws Exception {
        try (EmbeddedLedger ledger = Consortia.open(copy(), consortium)) {
            Thread.currentThread().interrupt();
            // The answer may be there before the interruption is seen: either will do, but nothing may break.
            Throwable refused = catchThrowable(() -> ledger.as(Consortia.BUYER).fact("fact1"));
            assertThat(refused)
                    .satisfiesAnyOf(
                            e -> assertThat(e).isNull(),
                            e -> assertThat(e).isInstanceOf(LedgerUnavailableException.class));
            assertThat(Thread.interrupted()).isTrue();

            assertWhole(ledger);
            state(ledger, "after");
        }
    }
}
