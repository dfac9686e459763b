package org.yui.domain.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.yui.domain.Changed.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yui.domain.Base64Bytes;
import org.yui.domain.InvalidValueException;
import org.yui.domain.Samples;
import org.yui.domain.json.MalformedJsonException;
import org.yui.domain.period.Checkpoint;
import org.yui.domain.period.Cut;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SigningTest {

    private final SigningKey key = SigningKey.generate();
    private final Signed signed = key.sign(Samples.HOSPITAL, KeyPurpose.CHECKPOINT, Samples.CHECKPOINT);

    @Test
    void a_statement_is_its_signers_and_reads_as_what_was_signed() {
        assertThat(signed.isBy(key.verifyingKey())).isTrue();
        assertThat(signed.isBy(SigningKey.generate().verifyingKey())).isFalse();
        assertThat(signed.read(Checkpoint.class)).isEqualTo(Samples.CHECKPOINT);
        assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> signed.read(Cut.class));
    }

    @Test
    void no_bit_of_the_signature_can_be_changed() {
        byte[] good = signed.signature().bytes();
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(with(signed, "signature", Base64Bytes.of(bad)).isBy(key.verifyingKey()))
                    .isFalse();
        }
    }

    @Test
    void no_byte_of_the_body_can_be_changed() {
        for (int i = 0; i < signed.body().length(); i++) {
            StringBuilder body = new StringBuilder(signed.body());
            body.setCharAt(i, (char) (body.charAt(i) ^ 1));
            assertThat(with(signed, "body", body.toString()).isBy(key.verifyingKey()))
                    .isFalse();
        }
    }

    @Test
    void a_signature_of_another_length_is_none() {
        assertThat(with(signed, "signature", Base64Bytes.of(new byte[0])).isBy(key.verifyingKey()))
                .isFalse();
        assertThat(with(signed, "signature", Base64Bytes.of(new byte[65])).isBy(key.verifyingKey()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "CHECKPOINT", mode = EnumSource.Mode.EXCLUDE)
    void a_signature_for_one_purpose_does_not_hold_for_another(KeyPurpose other) {
        assertThat(with(signed, "purpose", other).isBy(key.verifyingKey())).isFalse();
    }

    @Test
    void a_stored_key_signs_as_before() {
        SigningKey again = SigningKey.of(key.pkcs8(), key.verifyingKey());
        assertThat(again.sign(Samples.HOSPITAL, KeyPurpose.CHECKPOINT, Samples.CHECKPOINT))
                .as("Ed25519 is deterministic")
                .isEqualTo(signed);
    }

    @Test
    void a_private_key_prints_nothing_of_itself() {
        assertThat(key.toString()).matches("org\\.yui\\.domain\\.signing\\.SigningKey@[0-9a-f]+");
    }

    @Test
    void what_is_no_ed25519_key_is_refused() {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> VerifyingKey.parse("AAAA"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> SigningKey.of(new byte[48], key.verifyingKey()));
    }

    /** The oracle: OpenSSL checks the same bytes. */
    @Test
    void openssl_agrees(@TempDir Path folder) throws IOException, InterruptedException {
        boolean present = opensslPresent();
        if (!present) {
            System.out.println("skipped: no openssl on the PATH");
        }
        assumeTrue(present);
        Path message = folder.resolve("message");
        Files.write(message, ("yui/v1/CHECKPOINT\0" + signed.body()).getBytes(StandardCharsets.UTF_8));
        Path signature =
                Files.write(folder.resolve("signature"), signed.signature().bytes());
        Path verifyingKey = Files.write(
                folder.resolve("key"),
                Base64Bytes.parse(key.verifyingKey().text()).bytes());
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-keyform",
                        "DER",
                        "-rawin",
                        "-inkey",
                        verifyingKey.toString(),
                        "-in",
                        message.toString(),
                        "-sigfile",
                        signature.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(openssl.waitFor()).as(said).isZero();
    }

    private static boolean opensslPresent() throws InterruptedException {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
