package org.yui.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrappingKeyTest {

    private static final byte[] CONTEXT = "context".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECRET = "a secret of some length".getBytes(StandardCharsets.UTF_8);

    private final WrappingKey key = WrappingKey.random(new SplittableRandom(1));

    /**
     * Made by another implementation, the package {@code crypto/hpke} of Go 1.26's standard library: MLKEM768-X25519,
     * HKDF-SHA256, AES-256-GCM, private key 00 01 ... 1f.
     */
    @Test
    void what_go_sealed_opens_here() throws IOException {
        byte[] seed = new byte[32];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        WrappingKey known = WrappingKey.of(seed);
        byte[] sealed;
        try (InputStream in = WrappingKeyTest.class.getResourceAsStream("go-hpke-xwing.base64")) {
            sealed = Base64.getMimeDecoder().decode(in.readAllBytes());
        }

        byte[] opened = known.open(sealed, "yui interoperability".getBytes(StandardCharsets.UTF_8));

        assertThat(opened).asString(StandardCharsets.UTF_8).isEqualTo("thirty-two bytes, not a real key!");
        assertThat(known.publicKeyHash())
                .isEqualTo(Hash.parse("c9a3565ffde4f72b51661be391ee13e46378d7f06dd5c8bf5af9d2cfb5b8336b"));
    }

    @Test
    void what_is_sealed_opens_with_the_key_and_context_only() throws IOException {
        byte[] sealed = seal();

        assertThat(sealed).hasSize(WrappingKey.ENCAPSULATION_BYTES + SECRET.length + 16);
        assertThat(key.open(sealed, CONTEXT)).isEqualTo(SECRET);
        assertThatThrownBy(() -> key.open(sealed, new byte[0])).isInstanceOf(NotSealedToThisException.class);
        assertThatThrownBy(() -> WrappingKey.random(new SplittableRandom(2)).open(sealed, CONTEXT))
                .isInstanceOf(NotSealedToThisException.class);
    }

    @Test
    void damaged_bytes_are_refused() {
        for (Mutation mutation : Mutations.some(seal(), 10, SeededRandom.of(WrappingKeyTest.class))) {
            assertThatThrownBy(() -> key.open(mutation.bytes(), CONTEXT))
                    .as(mutation.toString())
                    .isInstanceOf(NotSealedToThisException.class);
        }
    }

    @Test
    void a_stored_key_is_the_same_key() throws IOException {
        WrappingKey again = WrappingKey.of(key.seed());

        assertThat(again.publicKey()).isEqualTo(key.publicKey());
        assertThat(again.open(seal(), CONTEXT)).isEqualTo(SECRET);
    }

    @Test
    void what_is_no_public_key_is_refused() {
        Base64Bytes shorter = Base64Bytes.of(new byte[1215]);

        assertThatThrownBy(() -> WrappingKey.seal(shorter, CONTEXT, SECRET, new SecureRandom()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("1215");
    }

    @Test
    void a_destroyed_key_opens_nothing() {
        byte[] sealed = seal();

        key.destroy();

        assertThat(key.isDestroyed()).isTrue();
        assertThatThrownBy(() -> key.open(sealed, CONTEXT)).isInstanceOf(IllegalStateException.class);
    }

    private byte[] seal() {
        return WrappingKey.seal(key.publicKey(), CONTEXT, SECRET, new SplittableRandom(3));
    }
}
