package org.yui.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.testkit.Keystream;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamCipherTest {

    private static final int SEGMENT = 1 << 18;
    private static final int HEADER = 40;
    private static final int FIRST = SEGMENT - HEADER - 16;
    private static final int NEXT = SEGMENT - 16;
    private static final byte[] BOUND = {1, 2, 3};

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                262_087,
                262_088,
                262_089,
                FIRST + NEXT - 1,
                FIRST + NEXT,
                FIRST + NEXT + 1,
                FIRST + 3 * NEXT - 1,
                FIRST + 3 * NEXT,
                FIRST + 3 * NEXT + 1,
                1 << 20,
                FIRST + 11 * NEXT
            })
    void what_is_encrypted_decrypts_and_has_the_length_foretold(int length) throws IOException {
        byte[] plain = Keystream.bytes("plain", length);

        byte[] sealed = encrypt(plain);

        assertThat(sealed).hasSize((int) StreamCipher.sealedSize(length));
        assertThat(decrypt(sealed, BOUND)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"262088, 262144", "1048472, 1048576", "262089, 262161"})
    void four_segments_fill_one_leaf(long plain, long sealed) {
        assertThat(StreamCipher.sealedSize(plain)).isEqualTo(sealed);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, FIRST, FIRST + NEXT + 9})
    void changed_cut_or_longer_bytes_are_refused(int length) throws IOException {
        byte[] sealed = encrypt(Keystream.bytes("plain", length));

        for (Mutation mutation : Mutations.some(sealed, 15, SeededRandom.of(StreamCipherTest.class))) {
            assertBroken(mutation.bytes(), BOUND, mutation.toString());
        }
    }

    @Test
    void every_bit_of_the_header_is_bound() throws IOException {
        byte[] sealed = encrypt(Keystream.bytes("plain", 3));

        for (Mutation mutation : Mutations.everyBit(sealed)) {
            assertBroken(mutation.bytes(), BOUND, mutation.toString());
        }
    }

    @Test
    void segments_cannot_be_swapped_dropped_repeated_or_made_the_last() throws IOException {
        byte[] sealed = encrypt(Keystream.bytes("plain", FIRST + 2 * NEXT + 77));

        assertBroken(segments(sealed, 0, 2, 1, 3), BOUND, "swapped");
        assertBroken(segments(sealed, 0, 2, 3), BOUND, "dropped");
        assertBroken(segments(sealed, 0, 1, 1, 2, 3), BOUND, "repeated");
        assertBroken(segments(sealed, 0, 1, 2), BOUND, "cut at a segment's end");
        assertBroken(segments(sealed, 0, 1, 2, 3, 3), BOUND, "lengthened by a segment");
        assertThat(segments(sealed, 0, 1, 2, 3)).isEqualTo(sealed);
    }

    @Test
    void other_associated_data_or_another_key_is_refused() throws IOException {
        byte[] sealed = encrypt(new byte[9]);

        assertBroken(sealed, new byte[] {1, 2}, "other associated data");
        byte[] otherKey = new byte[32];
        otherKey[31] = 1;
        assertThatThrownBy(() -> new StreamCipher(otherKey)
                        .decrypt(new ByteArrayInputStream(sealed), BOUND)
                        .readAllBytes())
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void nothing_of_a_segment_comes_out_before_its_tag_is_checked() throws IOException {
        byte[] plain = Keystream.bytes("plain", FIRST + NEXT);
        byte[] sealed = encrypt(plain);
        sealed[sealed.length - 1] ^= 1;
        ByteArrayOutputStream got = new ByteArrayOutputStream();

        assertThatThrownBy(() -> cipher().decrypt(new ByteArrayInputStream(sealed), BOUND)
                        .transferTo(got))
                .isInstanceOf(SealBrokenException.class);

        assertThat(got.size()).isBetween(1, FIRST);
        assertThat(Arrays.equals(plain, 0, got.size(), got.toByteArray(), 0, got.size()))
                .isTrue();
    }

    @Test
    void a_source_that_fails_is_not_taken_for_a_broken_seal() throws IOException {
        IOException failure = new IOException("the disk broke");
        InputStream source = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        };

        assertThatThrownBy(() -> cipher().decrypt(source, BOUND).readAllBytes()).isSameAs(failure);
    }

    private static byte[] segments(byte[] sealed, int... order) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int segment : order) {
            int from = segment * SEGMENT;
            out.write(sealed, from, Math.min(SEGMENT, sealed.length - from));
        }
        return out.toByteArray();
    }

    private static void assertBroken(byte[] sealed, byte[] bound, String what) {
        assertThatThrownBy(() -> decrypt(sealed, bound)).as(what).isInstanceOf(SealBrokenException.class);
    }

    private static StreamCipher cipher() {
        return new StreamCipher(new byte[32]);
    }

    private static byte[] encrypt(byte[] plain) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = cipher().encrypt(sealed, BOUND)) {
            out.write(plain);
        }
        return sealed.toByteArray();
    }

    private static byte[] decrypt(byte[] sealed, byte[] bound) throws IOException {
        return cipher().decrypt(new ByteArrayInputStream(sealed), bound).readAllBytes();
    }
}
