package org.yui.network.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Hash;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlockFilesTest {

    private static final String CHANNEL = "yui";

    @TempDir
    Path ledger;

    private final RandomGenerator random = SeededRandom.of(BlockFilesTest.class);

    private List<Block> chain(int length) {
        List<Block> blocks = new ArrayList<>();
        byte[] previous = new byte[0];
        for (int number = 0; number < length; number++) {
            List<ByteString> data = List.of(bytes(random.nextInt(400)), bytes(1 + random.nextInt(20)));
            Block block = Block.newBuilder()
                    .setHeader(BlockHeader.newBuilder()
                            .setNumber(number)
                            .setPreviousHash(ByteString.copyFrom(previous))
                            .setDataHash(
                                    ByteString.copyFrom(BlockHashes.data(data).bytes())))
                    .setData(BlockData.newBuilder().addAllData(data))
                    .setMetadata(BlockMetadata.newBuilder()
                            .addMetadata(bytes(random.nextInt(50)))
                            .addMetadata(ByteString.EMPTY))
                    .build();
            previous = BlockHashes.header(block.getHeader()).bytes();
            blocks.add(block);
        }
        return blocks;
    }

    private ByteString bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return ByteString.copyFrom(bytes);
    }

    private BlockFolder folder() {
        return BlockFolder.of(ledger, CHANNEL);
    }

    private List<BlockPlace> write(List<Block> blocks, long mostFileBytes) throws Exception {
        List<BlockPlace> places = new ArrayList<>();
        try (BlockAppender appender = new BlockAppender(folder(), BlockPlace.BEGINNING, mostFileBytes)) {
            for (Block block : blocks) {
                places.add(appender.append(block));
            }
        }
        return places;
    }

    private List<Block> read() throws Exception {
        List<Block> blocks = new ArrayList<>();
        try (BlockFile file = BlockFile.open(ledger, CHANNEL)) {
            file.forEachRemaining(blocks::add);
        }
        return blocks;
    }

    @Test
    void blocks_are_read_as_they_were_written_over_several_files() throws Exception {
        List<Block> blocks = chain(40);
        List<BlockPlace> places = write(blocks, 1500);

        assertThat(read()).isEqualTo(blocks);
        assertThat(places.getLast().file()).isGreaterThan(3);
        for (int i = 0; i < blocks.size(); i++) {
            assertThat(BlockScan.one(folder(), places.get(i), i)).isEqualTo(blocks.get(i));
        }
    }

    @Test
    void a_reader_goes_on_from_any_block() throws Exception {
        List<Block> blocks = chain(10);
        List<BlockPlace> places = write(blocks, 1500);
        Hash fourth = BlockHashes.header(blocks.get(4).getHeader());

        try (BlockScan scan = new BlockScan(folder(), places.get(5), 5, fourth)) {
            assertThat(scan.next().map(PlacedBlock::block)).contains(blocks.get(5));
        }
        try (BlockScan scan = new BlockScan(folder(), places.get(5), 5, Hash.of(new byte[0]))) {
            assertThatThrownBy(scan::next)
                    .isInstanceOf(CorruptBlockFileException.class)
                    .hasMessageContaining("previous hash");
        }
    }

    @Test
    void a_record_that_goes_into_one_file_alone_is_written_whole() throws Exception {
        List<Block> blocks = chain(3);
        write(blocks, 1);

        assertThat(read()).isEqualTo(blocks);
        assertThat(Files.exists(folder().file(2))).isTrue();
    }

    @Test
    void a_length_that_swallows_what_follows_is_named() throws Exception {
        List<Block> blocks = chain(3);
        List<BlockPlace> places = write(blocks, 1 << 20);
        byte[] whole = Files.readAllBytes(folder().file(0));
        int at = (int) places.get(1).offset();
        whole[at + 1] |= 0x3f;
        Files.write(folder().file(0), whole);

        assertThatThrownBy(this::read)
                .hasStackTraceContaining(CorruptBlockFileException.class.getSimpleName())
                .hasStackTraceContaining("length");
    }

    @Test
    void a_file_cut_before_another_one_is_named() throws Exception {
        List<Block> blocks = chain(6);
        write(blocks, 1);
        byte[] second = Files.readAllBytes(folder().file(1));
        Files.write(folder().file(1), Arrays.copyOf(second, second.length - 1));

        assertThatThrownBy(this::read).hasStackTraceContaining("cut short");
    }

    @Test
    void no_file_holds_no_block() throws Exception {
        assertThat(read()).isEmpty();
        try (BlockScan scan = new BlockScan(folder())) {
            assertThat(scan.next()).isEqualTo(Optional.empty());
            assertThat(scan.height()).isZero();
        }
    }

    /** X.690: an integer of 128 needs a leading zero byte. */
    @Test
    void the_header_is_hashed_as_der() {
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(128)
                .setPreviousHash(ByteString.copyFrom(new byte[32]))
                .setDataHash(ByteString.copyFrom(new byte[32]))
                .build();
        byte[] der = BlockHashes.headerBytes(header);

        assertThat(der).startsWith(0x30, 72, 0x02, 2, 0, (byte) 128, 0x04, 32);
        assertThat(der).hasSize(74);
    }
}
