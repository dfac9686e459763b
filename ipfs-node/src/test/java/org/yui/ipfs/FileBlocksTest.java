package org.yui.ipfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Hash;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;
import org.yui.domain.content.MissingBlockException;
import org.yui.testkit.Keystream;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileBlocksTest {

    private static final int MIB = 1 << 20;
    private static final byte[] BYTES = Keystream.bytes("file-blocks", 2 * MIB + 9);

    @TempDir
    private Path folder;

    @Test
    void what_was_finished_is_there_after_a_restart() throws IOException {
        Cid root = storeOnce(BYTES);

        try (FileBlocks blocks = FileBlocks.open(folder)) {
            assertThat(blocks.roots()).containsExactly(root);
            assertThat(read(blocks, root, 0, BYTES.length)).isEqualTo(BYTES);
        }
    }

    @Test
    void what_a_killed_writer_left_is_cleared_away_at_opening() throws IOException {
        Cid root = storeOnce(BYTES);
        Cid halfNamed = Cid.dagPb(Hash.of(new byte[] {1}));
        Files.write(folder.resolve("partial/123.content"), new byte[99]);
        Files.write(folder.resolve("content/" + halfNamed + ".tree"), new byte[64]);

        try (FileBlocks blocks = FileBlocks.open(folder)) {
            assertThat(blocks.roots()).containsExactly(root);
        }
        assertThat(filesBelow(folder.resolve("partial"))).isZero();
        assertThat(filesBelow(folder.resolve("content"))).isEqualTo(2);
    }

    @Test
    void a_removal_that_was_killed_half_way_is_finished_at_opening() throws IOException {
        Cid root = storeOnce(BYTES);
        Files.delete(folder.resolve("content/" + root));

        try (FileBlocks blocks = FileBlocks.open(folder)) {
            assertThat(blocks.roots()).isEmpty();
        }
        assertThat(filesBelow(folder.resolve("content"))).isZero();
    }

    @Test
    void two_users_of_one_folder_are_refused() throws IOException {
        try (FileBlocks first = FileBlocks.open(folder)) {
            assertThat(first.roots()).isEmpty();
            assertThatThrownBy(() -> FileBlocks.open(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, MIB - 1, MIB, 2 * MIB, 2 * MIB + 8})
    void a_flipped_bit_is_named_and_never_given_out(long at) throws IOException {
        Cid root = storeOnce(BYTES);
        flip(folder.resolve("content/" + root), at);
        Cid leaf = Cid.raw(Hash.of(Arrays.copyOfRange(
                BYTES, (int) (at / MIB) * MIB, (int) Math.min((at / MIB + 1) * MIB, BYTES.length))));

        try (FileBlocks blocks = FileBlocks.open(folder)) {
            assertThatThrownBy(() -> read(blocks, root, at, 1))
                    .isInstanceOfSatisfying(
                            CorruptBlockException.class,
                            e -> assertThat(e.block()).isEqualTo(leaf));
            assertThatThrownBy(() -> blocks.block(leaf)).isInstanceOf(CorruptBlockException.class);
        }
    }

    @Test
    void a_damaged_tree_is_noticed_before_a_leaf_is_given_out() throws IOException {
        Cid root = storeOnce(BYTES);
        flip(folder.resolve("content/" + root + ".tree"), 33);

        try (FileBlocks blocks = FileBlocks.open(folder)) {
            assertThatThrownBy(() -> read(blocks, root, 0, 1)).isInstanceOf(CorruptBlockException.class);
            assertThatThrownBy(() -> blocks.block(root)).isInstanceOf(CorruptBlockException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MIB, 2 * MIB})
    void a_file_cut_short_is_refused(int length) throws IOException {
        Cid root = storeOnce(BYTES);
        truncate(folder.resolve("content/" + root), length);

        try (FileBlocks blocks = FileBlocks.open(folder)) {
            assertThatThrownBy(() -> read(blocks, root, 0, 1)).isInstanceOf(CorruptBlockException.class);
        }
    }

    /** Four links a node and small leaves: seven levels, with last groups of every size. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 256, 257, 1024, 1025, 64 * 4096 - 1, 64 * 4096, 64 * 4096 + 1, 270_001})
    void deep_trees_read_back_block_by_block(int length) throws IOException {
        byte[] bytes = Keystream.bytes("deep", length);
        try (FileBlocks blocks = FileBlocks.open(folder, new Shape(64, 4))) {
            Cid root = store(blocks, bytes);

            assertThat(read(blocks, root, 0, length)).isEqualTo(bytes);
            assertThat(read(blocks, root, length / 2, length - length / 2))
                    .isEqualTo(Arrays.copyOfRange(bytes, length / 2, length));
            Hash hash = Hash.of(blocks.block(root));
            assertThat(root).isEqualTo(length <= 64 ? Cid.raw(hash) : Cid.dagPb(hash));
        }
    }

    @Test
    void reading_goes_on_while_the_file_is_removed() throws IOException {
        try (FileBlocks blocks = FileBlocks.open(folder)) {
            Cid root = store(blocks, BYTES);
            try (InputStream in = blocks.open(root, 0, BYTES.length)) {
                blocks.remove(root);
                assertThat(in.readAllBytes()).isEqualTo(BYTES);
            }
            assertThatThrownBy(() -> read(blocks, root, 0, 1)).isInstanceOf(MissingBlockException.class);
        }
    }

    private Cid storeOnce(byte[] bytes) throws IOException {
        try (FileBlocks blocks = FileBlocks.open(folder)) {
            return store(blocks, bytes);
        }
    }

    private static Cid store(FileBlocks blocks, byte[] bytes) throws IOException {
        try (Blocks.Sink sink = blocks.begin()) {
            sink.write(bytes, 0, bytes.length);
            return sink.finish();
        }
    }

    private static byte[] read(FileBlocks blocks, Cid root, long offset, long length) throws IOException {
        try (InputStream in = blocks.open(root, offset, length)) {
            return in.readAllBytes();
        }
    }

    private static void flip(Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 1));
            channel.write(one.rewind(), at);
        }
    }

    private static void truncate(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    private static long filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
