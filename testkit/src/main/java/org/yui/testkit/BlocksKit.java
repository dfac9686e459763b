package org.yui.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Hash;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;

/**
 * What every {@link Blocks} must do. A subclass says how to make an empty store.
 *
 * <p>The expected identifiers were given by Kubo 0.44 under the profile {@code unixfs-v1-2025} for {@link Keystream}s of
 * the seed {@value #SEED}; those of whole mebibytes are test vectors of IPIP-499 too.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class BlocksKit {

    private static final String SEED = "v1-2025-seed";
    private static final int MIB = 1 << 20;

    private Blocks blocks;

    /** A new, empty store. The kit closes it. */
    protected abstract Blocks create() throws IOException;

    @BeforeEach
    void open_the_store() throws IOException {
        blocks = create();
    }

    @AfterEach
    void close_the_store() throws IOException {
        blocks.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0, bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku",
        "1, bafkreihqghx2lb2e5f5divk4vgdcdvhiuuwowxzaxci5lrcmzlqnvkvgiq",
        "11, bafkreih7t4fs5auwv62eu4pjyqlz2wygimbq4avo5lo4tpjlok3m3b55xq",
        "1048575, bafkreigahvnqddss3cumhmu4xgea6ghtktz7ah4zp6eec6s3sdkglbf3dm",
        "1048576, bafkreiaro4igcvrjzhg2uzmdzceax6haccdnqrlwx4pk3t72ct2nsewicy",
        "1048577, bafybeihonreyv2sw6gzcqqlpz2bneca6v2snamnld2cdmakbuokggqgjze",
        "5242881, bafybeie3ivlsottr5ttovxmrjiawc3kawkfcqvxrrakzhms654igjhodte"
    })
    void a_file_gets_the_identifier_that_kubo_gives_it_and_reads_back(int length, String cid) throws IOException {
        byte[] bytes = Keystream.bytes(SEED, length);

        Cid root = store(bytes);

        assertThat(root).isEqualTo(Cid.parse(cid));
        assertThat(blocks.has(root)).isTrue();
        assertThat(blocks.size(root)).isEqualTo(length);
        assertThat(read(root, 0, length)).isEqualTo(bytes);
    }

    @Test
    void the_identifier_does_not_depend_on_how_the_bytes_were_handed_in() throws IOException {
        long seed = 20261123;
        Random random = new Random(seed);
        byte[] bytes = Keystream.bytes(SEED, 3 * MIB + 7);
        Cid whole = store(bytes);

        try (Blocks.Sink sink = blocks.begin()) {
            int at = 0;
            while (at < bytes.length) {
                int part = Math.min(bytes.length - at, random.nextInt(300_000));
                sink.write(bytes, at, part);
                at += part;
            }
            assertThat(sink.finish()).as("seed " + seed).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0, 1",
        "1048575, 2",
        "1048576, 1048576",
        "2097151, 1048578",
        "3145727, 1",
        "3145728, 3",
        "3145731, 0"
    })
    void a_range_of_a_file_reads_as_that_range(int offset, int length) throws IOException {
        byte[] bytes = Keystream.bytes(SEED, 3 * MIB + 3);
        Cid root = store(bytes);

        assertThat(read(root, offset, length)).isEqualTo(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, -1", "0, 12", "11, 1", "12, 0"})
    void a_range_beyond_the_file_is_refused(int offset, int length) throws IOException {
        Cid root = store(Keystream.bytes(SEED, 11));

        assertThatThrownBy(() -> blocks.open(root, offset, length)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_leaf_and_every_node_can_be_had_by_its_identifier() throws IOException {
        byte[] bytes = Keystream.bytes(SEED, 2 * MIB + 5);
        Cid root = store(bytes);

        assertThat(Cid.dagPb(Hash.of(blocks.block(root)))).isEqualTo(root);
        for (int at = 0; at < bytes.length; at += MIB) {
            byte[] leaf = Arrays.copyOfRange(bytes, at, Math.min(at + MIB, bytes.length));
            assertThat(blocks.block(Cid.raw(Hash.of(leaf)))).isEqualTo(leaf);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MIB})
    void a_file_of_one_leaf_is_that_leaf(int length) throws IOException {
        byte[] bytes = Keystream.bytes(SEED, length);

        Cid root = store(bytes);

        assertThat(root).isEqualTo(Cid.raw(Hash.of(bytes)));
        assertThat(blocks.block(root)).isEqualTo(bytes);
    }

    @Test
    void what_is_not_here_is_named_as_missing() throws IOException {
        Cid absent = Cid.dagPb(Hash.of(new byte[] {1}));

        assertThat(blocks.has(absent)).isFalse();
        assertThatThrownBy(() -> blocks.size(absent)).isInstanceOf(MissingBlockException.class);
        assertThatThrownBy(() -> blocks.block(absent))
                .isInstanceOf(MissingBlockException.class)
                .hasMessageContaining(absent.text());
        assertThatThrownBy(() -> read(absent, 0, 0)).isInstanceOf(MissingBlockException.class);
    }

    @Test
    void a_file_that_is_not_finished_leaves_nothing() throws IOException {
        byte[] bytes = Keystream.bytes(SEED, 2 * MIB);

        try (Blocks.Sink sink = blocks.begin()) {
            sink.write(bytes, 0, bytes.length);
            assertThat(blocks.roots()).isEmpty();
        }

        assertThat(blocks.roots()).isEmpty();
        assertThatThrownBy(() -> blocks.block(Cid.raw(Hash.of(Arrays.copyOf(bytes, MIB)))))
                .isInstanceOf(MissingBlockException.class);
    }

    @Test
    void files_being_written_at_once_do_not_mix() throws IOException {
        byte[] one = Keystream.bytes("one", MIB + 1);
        byte[] two = Keystream.bytes("two", MIB + 1);
        try (Blocks.Sink first = blocks.begin();
                Blocks.Sink second = blocks.begin()) {
            first.write(one, 0, MIB);
            second.write(two, 0, MIB);
            second.write(two, MIB, 1);
            first.write(one, MIB, 1);
            Cid secondRoot = second.finish();
            Cid firstRoot = first.finish();

            assertThat(read(firstRoot, 0, one.length)).isEqualTo(one);
            assertThat(read(secondRoot, 0, two.length)).isEqualTo(two);
            assertThat(blocks.roots()).containsExactlyInAnyOrder(firstRoot, secondRoot);
        }
    }

    @Test
    void the_same_content_twice_is_one_file() throws IOException {
        byte[] bytes = Keystream.bytes(SEED, MIB + 1);

        Cid root = store(bytes);

        assertThat(store(bytes)).isEqualTo(root);
        assertThat(blocks.roots()).isEqualTo(List.of(root));
        assertThat(read(root, 0, bytes.length)).isEqualTo(bytes);
    }

    @Test
    void a_removed_file_is_gone_and_removing_it_again_does_nothing() throws IOException {
        byte[] bytes = Keystream.bytes(SEED, MIB + 1);
        Cid kept = store(Keystream.bytes("kept", MIB + 1));
        Cid root = store(bytes);

        blocks.remove(root);
        blocks.remove(root);

        assertThat(blocks.has(root)).isFalse();
        assertThat(blocks.roots()).isEqualTo(List.of(kept));
        assertThatThrownBy(() -> blocks.block(Cid.raw(Hash.of(Arrays.copyOf(bytes, MIB)))))
                .isInstanceOf(MissingBlockException.class);
        assertThat(store(bytes)).isEqualTo(root);
    }

    private Cid store(byte[] bytes) throws IOException {
        try (Blocks.Sink sink = blocks.begin()) {
            sink.write(bytes, 0, bytes.length);
            return sink.finish();
        }
    }

    private byte[] read(Cid root, long offset, long length) throws IOException {
        try (InputStream in = blocks.open(root, offset, length)) {
            return in.readAllBytes();
        }
    }
}
