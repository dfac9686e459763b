package org.yui.ipfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Hash;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;
import org.yui.testkit.Keystream;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileTreeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"10, 3, 0", "10, 3, 10", "10, 3, 11", "10, 3, 91", "10, 3, 271", "64, 2, 1025", "200, 174, 40000"})
    void every_leaf_is_where_the_file_store_has_it(int leafBytes, int links, int length) throws IOException {
        Shape shape = new Shape(leafBytes, links);
        byte[] content = Keystream.bytes("tree", length);
        try (FileBlocks store = FileBlocks.open(folder, shape)) {
            Cid root = store(store, content);

            FileTree tree = FileTree.open(root, store::block, shape);

            assertThat(tree.length()).isEqualTo(length);
            for (int leaf = 0; leaf * leafBytes < length; leaf++) {
                int end = Math.min(length, (leaf + 1) * leafBytes);
                Cid expected = Cid.raw(Hash.of(Arrays.copyOfRange(content, leaf * leafBytes, end)));
                assertThat(tree.leaf(leaf)).isEqualTo(expected);
                assertThat(tree.contains(expected)).isTrue();
            }
            assertThat(tree.contains(root)).isTrue();
            assertThat(tree.contains(Cid.raw(Hash.of(new byte[] {9})))).isFalse();
            try (FileCar car = store.car(root)) {
                assertThat(tree.differentBlocks()).isEqualTo(car.blocks());
            }
        }
    }

    @Test
    void blocks_that_are_alike_count_once() throws IOException {
        Shape shape = new Shape(10, 3);
        try (FileBlocks store = FileBlocks.open(folder, shape)) {
            Cid root = store(store, new byte[90]);

            assertThat(FileTree.open(root, store::block, shape).differentBlocks())
                    .isEqualTo(3);
        }
    }

    @Test
    void a_changed_node_is_no_node() throws IOException {
        Shape shape = new Shape(10, 3);
        try (FileBlocks store = FileBlocks.open(folder, shape)) {
            Cid root = store(store, Keystream.bytes("tree", 25));
            byte[] node = store.block(root);
            for (Mutation mutation : Mutations.everyBit(node)) {
                assertThatThrownBy(() -> FileTree.open(root, block -> mutation.bytes(), shape))
                        .as(mutation.toString())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    /** Each of them has the hash that its identifier gives, but its maker did not mean a file of ours by it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0a020801", // an empty directory
                "0a04080218ff01", // cut short
                "0a0d080218ffffffffffffffff7f", // an endless file without leaves
                "0a09080218ffffffffff3f",
                "0a0608021802200a",
                "12",
                "12ff",
                "0a",
                "0aff",
                "00"
            })
    void a_block_that_is_not_the_root_of_a_file_of_ours_is_refused(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        Cid root = Cid.dagPb(Hash.of(bytes));

        assertThatThrownBy(() -> FileTree.open(root, block -> bytes))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(CorruptBlockException.class)
                .hasMessageContaining("unixfs-v1-2025");
    }

    private static Cid store(FileBlocks store, byte[] content) throws IOException {
        try (Blocks.Sink sink = store.begin()) {
            sink.write(content, 0, content.length);
            return sink.finish();
        }
    }
}
