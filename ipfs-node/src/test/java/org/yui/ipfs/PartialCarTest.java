package org.yui.ipfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;
import org.yui.testkit.Keystream;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartialCarTest {

    private static final Shape SHAPE = new Shape(10, 3);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1", "9", "10", "11", "30", "31", "90", "91", "120", "137"})
    void every_range_has_just_the_blocks_that_it_takes_to_check_it(int length) throws IOException {
        byte[] content = Keystream.bytes("partial", length);
        try (FileBlocks store = FileBlocks.open(folder, SHAPE)) {
            Cid root = store(store, content);
            for (int first = 0; first < length; first++) {
                for (int last = first; last < length; last++) {
                    Map<Cid, byte[]> blocks = blocks(store, root, root, first, last);
                    FileTree tree = FileTree.open(root, block -> known(blocks, block), SHAPE);
                    Set<Cid> used = new LinkedHashSet<>(Set.of(root));
                    for (int leaf = first / 10; leaf <= last / 10; leaf++) {
                        Cid cid = tree.leaf(leaf);
                        int start = leaf * 10;
                        assertThat(known(blocks, cid))
                                .isEqualTo(Arrays.copyOfRange(content, start, Math.min(length, start + 10)));
                        used.add(cid);
                        for (int level = 1; level < tree.layout().top(); level++) {
                            used.add(tree.block(level, leaf / (tree.layout().span(level) / 10)));
                        }
                    }
                    assertThat(blocks.keySet()).as(first + " to " + last).isEqualTo(used);
                }
            }
        }
    }

    @Test
    void the_whole_is_what_the_store_itself_gives_as_a_car() throws IOException {
        try (FileBlocks store = FileBlocks.open(folder, SHAPE)) {
            Cid root = store(store, Keystream.bytes("partial", 137));
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            try (FileCar car = store.car(root)) {
                for (Optional<byte[]> piece = car.next(); piece.isPresent(); piece = car.next()) {
                    whole.writeBytes(piece.get());
                }
            }
            assertThat(bytes(store, root, root, 0, 136)).isEqualTo(whole.toByteArray());
        }
    }

    @Test
    void each_block_is_the_root_of_what_is_below_it() throws IOException {
        try (FileBlocks store = FileBlocks.open(folder, SHAPE)) {
            byte[] content = Keystream.bytes("partial", 137);
            Cid root = store(store, content);
            FileTree tree = FileTree.open(root, store::block, SHAPE);
            Cid inner = tree.block(2, 1);
            Map<Cid, byte[]> blocks = blocks(store, root, inner, 0, 46);
            FileTree below = FileTree.open(inner, block -> known(blocks, block), SHAPE);
            assertThat(below.length()).isEqualTo(47);
            assertThat(known(blocks, below.leaf(1))).isEqualTo(Arrays.copyOfRange(content, 100, 110));
            assertThat(blocks(store, root, root, 0, -1)).containsOnlyKeys(root);
            assertThat(blocks(store, root, tree.leaf(13), 0, 6)).containsOnlyKeys(tree.leaf(13));
        }
    }

    private static byte[] known(Map<Cid, byte[]> blocks, Cid block) throws MissingBlockException {
        byte[] bytes = blocks.get(block);
        if (bytes == null) {
            throw new MissingBlockException(block);
        }
        return bytes;
    }

    private static Map<Cid, byte[]> blocks(FileBlocks store, Cid root, Cid asked, long first, long last)
            throws IOException {
        CarReader reader = CarReader.open(new ByteArrayInputStream(bytes(store, root, asked, first, last)), asked);
        Map<Cid, byte[]> blocks = new HashMap<>();
        for (Optional<CarReader.Block> block = reader.next(); block.isPresent(); block = reader.next()) {
            assertThat(blocks.put(block.get().cid(), block.get().bytes()))
                    .as("the same block before")
                    .isNull();
        }
        return blocks;
    }

    private static byte[] bytes(FileBlocks store, Cid root, Cid asked, long first, long last) throws IOException {
        TrustlessFile file = TrustlessFile.of(
                FileTree.open(root, store::block, SHAPE), (offset, length) -> store.open(root, offset, length));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PartialCar car = file.part(asked).orElseThrow().car(first, last)) {
            for (Optional<byte[]> piece = car.next(); piece.isPresent(); piece = car.next()) {
                bytes.writeBytes(piece.get());
            }
            assertThat(car.length()).isEqualTo(bytes.size());
        }
        return bytes.toByteArray();
    }

    private static Cid store(FileBlocks store, byte[] content) throws IOException {
        try (Blocks.Sink sink = store.begin()) {
            sink.write(content, 0, content.length);
            return sink.finish();
        }
    }
}
