package org.yui.ipfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;
import org.yui.testkit.Keystream;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CarTest {

    private static final String SEED = "car";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "10, 3, 0",
        "10, 3, 1",
        "10, 3, 10",
        "10, 3, 11",
        "10, 3, 30",
        "10, 3, 31",
        "10, 3, 89",
        "10, 3, 90",
        "10, 3, 91",
        "10, 3, 271",
        "64, 2, 1025",
        "100, 4, 6400",
        "100, 4, 6401",
        "200, 174, 40000"
    })
    void a_car_has_the_length_it_says_and_every_block_once_in_order(int leafBytes, int links, int length)
            throws IOException {
        byte[] content = Keystream.bytes(SEED, length);
        Shape shape = new Shape(leafBytes, links);
        try (FileBlocks store = FileBlocks.open(folder.resolve("store"), shape)) {
            Cid root = store(store, content);
            try (FileCar car = store.car(root)) {
                byte[] bytes = bytes(car);
                assertThat((long) bytes.length).isEqualTo(car.length());

                CarReader reader = CarReader.open(new ByteArrayInputStream(bytes), root);
                ByteArrayOutputStream leaves = new ByteArrayOutputStream();
                long blocks = 0;
                long blockBytes = 0;
                for (Optional<CarReader.Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                    assertThat(blocks > 0 || block.get().cid().equals(root)).isTrue();
                    blocks++;
                    blockBytes += block.get().bytes().length;
                    if (block.get().cid().isRaw()) {
                        leaves.writeBytes(block.get().bytes());
                    }
                }
                assertThat(leaves.toByteArray()).isEqualTo(content);
                assertThat(blocks).isEqualTo(car.blocks());
                assertThat(blockBytes).isEqualTo(car.blockBytes());
            }
        }
    }

    /** A CAR that ends early between two blocks reads well; what it lacks shows in the file's identifier. */
    @Test
    void no_spoilt_car_gives_the_file_or_any_other_under_its_name() throws IOException {
        Shape shape = new Shape(16, 2);
        try (FileBlocks store = FileBlocks.open(folder, shape)) {
            byte[] content = Keystream.bytes(SEED, 40);
            Cid root = store(store, content);
            byte[] car = bytes(store.car(root));
            assertThat(content(car, root)).isEqualTo(content);
            List<Mutation> mutations = new ArrayList<>(Mutations.everyBit(car));
            mutations.addAll(Mutations.everyTruncation(car));
            mutations.add(Mutations.extend(car, new byte[1]));
            mutations.add(Mutations.extend(car, new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 1}));
            for (Mutation mutation : mutations) {
                try {
                    CidBuilder named = new CidBuilder(shape, (level, digest) -> {});
                    byte[] read = content(mutation.bytes(), root);
                    named.update(read, 0, read.length);
                    assertThat(named.finish()).as(mutation.toString()).isNotEqualTo(root);
                } catch (IOException e) {
                    assertThat(e).as(mutation.toString()).hasMessageContaining("found");
                }
            }
        }
    }

    private static byte[] content(byte[] car, Cid root) throws IOException {
        CarReader reader = CarReader.open(new ByteArrayInputStream(car), root);
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        for (Optional<CarReader.Block> block = reader.next(); block.isPresent(); block = reader.next()) {
            if (block.get().cid().isRaw()) {
                leaves.writeBytes(block.get().bytes());
            }
        }
        return leaves.toByteArray();
    }

    @Test
    void a_store_whose_bytes_have_changed_gives_no_car() throws IOException {
        try (FileBlocks store = FileBlocks.open(folder, new Shape(16, 2))) {
            Cid root = store(store, Keystream.bytes(SEED, 40));
            try (RandomAccessFile content = new RandomAccessFile(
                    folder.resolve("content").resolve(root.text()).toFile(), "rw")) {
                content.seek(20);
                content.write(~Keystream.bytes(SEED, 21)[20]);
            }
            try (FileCar car = store.car(root)) {
                assertThatThrownBy(() -> bytes(car)).isInstanceOf(CorruptBlockException.class);
            }
        }
    }

    private static Cid store(FileBlocks store, byte[] content) throws IOException {
        try (Blocks.Sink sink = store.begin()) {
            sink.write(content, 0, content.length);
            return sink.finish();
        }
    }

    private static byte[] bytes(FileCar car) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Optional<byte[]> piece = car.next(); piece.isPresent(); piece = car.next()) {
            bytes.writeBytes(piece.get());
        }
        return bytes.toByteArray();
    }
}
