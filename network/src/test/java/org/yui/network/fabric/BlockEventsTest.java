package org.yui.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.network.block.BlockAppender;
import org.yui.network.block.BlockFolder;
import org.yui.network.block.BlockHashes;
import org.yui.network.block.BlockPlace;
import org.yui.network.block.BlockSource;
import org.yui.network.block.BrokenChainException;
import org.yui.network.block.CorruptBlockFileException;
import org.yui.network.block.FolderBlocks;
import org.yui.network.member.Identity;

/** Consuming blocks through kills and lost connections. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlockEventsTest {

    private static final int LENGTH = 12;

    @TempDir
    static Path certificates;

    private static Identity reader;

    @TempDir
    Path folder;

    private final FakePace pace = new FakePace();
    private final List<Block> taken = new ArrayList<>();
    private final List<Block> chain = Chains.of(LENGTH);
    private FakePeer peer;
    private FabricLedgerService service;

    @BeforeAll
    static void make() throws Exception {
        reader = Peers.consortium(certificates.resolve("c")).client(Peers.HOSPITAL);
    }

    @BeforeEach
    void connect() throws Exception {
        peer = new FakePeer();
        service = Peers.connect(peer.connection(), reader, pace);
    }

    @AfterEach
    void close() {
        service.close();
        peer.close();
    }

    private Path file() {
        return folder.resolve("state").resolve("checkpoint.json");
    }

    /** Consumes until the chain's end is there. */
    private void consume(BlockSource source, long first) throws IOException {
        List<BlockEvents> running = new ArrayList<>();
        BlockEvents events = new BlockEvents(
                source,
                Checkpoint.open(file(), first),
                block -> {
                    taken.add(block);
                    if (block.getHeader().getNumber() == LENGTH - 1) {
                        running.getFirst().close();
                    }
                },
                new Random(1),
                pace);
        running.add(events);
        events.run();
    }

    private Checkpoint.Position stored() throws IOException {
        return Checkpoint.open(file(), 0).position();
    }

    @Test
    void every_block_is_taken_once_and_the_checkpoint_says_so() throws Exception {
        peer.holds(chain);

        consume(service.blocks(), 0);

        assertThat(taken).isEqualTo(chain);
        assertThat(stored())
                .isEqualTo(new Checkpoint.Position(
                        LENGTH, BlockHashes.header(chain.getLast().getHeader())));
    }

    @Test
    void any_height_can_be_the_first() throws Exception {
        peer.holds(chain);

        consume(service.blocks(), 7);

        assertThat(taken).isEqualTo(chain.subList(7, LENGTH));
    }

    @Test
    void a_connection_that_is_lost_again_and_again_loses_no_block_and_doubles_none() throws Exception {
        peer.holds(chain).breaksAfter(2);

        consume(service.blocks(), 0);

        assertThat(taken).isEqualTo(chain);
        assertThat(pace.pauses()).hasSizeGreaterThanOrEqualTo(LENGTH / 2 - 1);
    }

    @Test
    void a_kill_before_the_checkpoint_has_the_last_block_taken_again_and_no_other() throws Exception {
        peer.holds(chain);
        BlockEvents killed = new BlockEvents(
                service.blocks(),
                Checkpoint.open(file(), 0),
                block -> {
                    taken.add(block);
                    if (block.getHeader().getNumber() == 4) {
                        throw new IOException("killed");
                    }
                },
                new Random(1),
                pace);
        assertThatThrownBy(killed::run).hasMessage("killed");

        consume(service.blocks(), 0);

        List<Block> expected = new ArrayList<>(chain);
        expected.add(4, chain.get(4));
        assertThat(taken).isEqualTo(expected);
    }

    @Test
    void a_peer_that_tells_another_story_after_a_restart_is_not_believed() throws Exception {
        peer.holds(chain.subList(0, 6));
        peer.holds(Chains.of(LENGTH, " of another chain").subList(6, LENGTH));

        assertThatThrownBy(() -> consume(service.blocks(), 0)).isInstanceOf(BrokenChainException.class);
        assertThatThrownBy(() -> consume(service.blocks(), 0)).isInstanceOf(BrokenChainException.class);

        assertThat(taken).isEqualTo(chain.subList(0, 6));
    }

    @Test
    void a_checkpoint_cut_short_is_named_and_one_half_written_beside_it_is_not_minded() throws Exception {
        peer.holds(chain);
        consume(service.blocks(), 0);
        Files.writeString(file().resolveSibling("checkpoint.json.part"), "{\"next\":3");
        assertThat(stored().next()).isEqualTo(LENGTH);

        Files.writeString(file(), "{\"head\":");
        assertThatThrownBy(this::stored)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete it to begin anew");
    }

    @Test
    void block_files_are_the_same_source() throws Exception {
        write(chain);

        consume(files(), 0);

        assertThat(taken).isEqualTo(chain);
    }

    @Test
    void a_peer_can_be_left_for_block_files_in_between() throws Exception {
        peer.holds(chain.subList(0, 5));
        peer.holds(List.of(Chains.of(LENGTH, " bad").get(5)));
        assertThatThrownBy(() -> consume(service.blocks(), 0)).isInstanceOf(BrokenChainException.class);
        write(chain);

        consume(files(), 0);

        assertThat(taken).isEqualTo(chain);
    }

    @Test
    void files_that_are_still_written_to_are_followed() throws Exception {
        write(chain.subList(0, 3));
        List<BlockEvents> running = new ArrayList<>();
        BlockEvents events = new BlockEvents(
                files(),
                Checkpoint.open(file(), 0),
                block -> {
                    taken.add(block);
                    long number = block.getHeader().getNumber();
                    if (number == LENGTH - 1) {
                        running.getFirst().close();
                    } else if (number >= 2) {
                        append(chain.get((int) number + 1));
                    }
                },
                new Random(1),
                pace);
        running.add(events);

        events.run();

        assertThat(taken).isEqualTo(chain);
    }

    @Test
    void a_changed_block_file_is_corrupt() throws Exception {
        write(chain);
        Path file = blocks().file(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> consume(files(), 0)).isInstanceOf(CorruptBlockFileException.class);
    }

    private BlockFolder blocks() {
        return BlockFolder.of(folder.resolve("ledger"), Peers.CHANNEL);
    }

    private BlockSource files() {
        return new FolderBlocks(blocks());
    }

    private BlockPlace end = BlockPlace.BEGINNING;

    private void write(List<Block> blocks) throws IOException {
        for (Block block : blocks) {
            append(block);
        }
    }

    private void append(Block block) throws IOException {
        try (BlockAppender appender = new BlockAppender(blocks(), end)) {
            appender.append(block);
            end = appender.end();
        }
    }
}
