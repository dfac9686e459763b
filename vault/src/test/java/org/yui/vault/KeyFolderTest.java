package org.yui.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.domain.signing.KeyPurpose;
import org.yui.domain.signing.Signed;
import org.yui.domain.signing.SigningKey;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyFolderTest {

    @TempDir
    private Path folder;

    private final WrappingKey wrapping = WrappingKey.random(new SplittableRandom(1));
    private KeyFolder keys;

    @BeforeEach
    void open_the_folder() throws IOException {
        keys = KeyFolder.at(folder.resolve("keys"));
    }

    @Test
    void a_saved_signing_key_signs_as_before() throws IOException {
        SigningKey key = SigningKey.generate();
        keys.save(KeyPurpose.ORDER, key);

        Signed signed = keys.signing(KeyPurpose.ORDER)
                .sign(
                        MspId.parse("Buyer"),
                        KeyPurpose.ORDER,
                        new SealedFileContext("suite", wrapping.publicKeyHash(), 1));

        assertThat(signed.isBy(key.verifyingKey())).isTrue();
        assertThat(keys.has(KeyPurpose.ORDER)).isTrue();
        assertThat(keys.has(KeyPurpose.GATEWAY)).isFalse();
    }

    @Test
    void a_saved_wrapping_key_is_the_same_key() throws IOException {
        keys.save(wrapping);

        assertThat(keys.wrapping().publicKey()).isEqualTo(wrapping.publicKey());
        assertThat(keys.hasWrapping()).isTrue();
    }

    @Test
    void a_key_never_replaces_another() throws IOException {
        keys.save(wrapping);

        assertThatThrownBy(() -> keys.save(WrappingKey.random(new SplittableRandom(2))))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(keys.wrapping().publicKey()).isEqualTo(wrapping.publicKey());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_owner_may_read_a_saved_key() throws IOException {
        keys.save(wrapping);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/wrapping.key"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    void a_key_that_others_may_reach_is_not_used(String permissions) throws IOException {
        keys.save(wrapping);
        Path file = folder.resolve("keys/wrapping.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(keys::wrapping)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(permissions)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void what_is_no_key_file_or_another_type_is_refused_without_saying_what_it_holds() throws IOException {
        keys.save(wrapping);
        Path file = folder.resolve("keys/wrapping.key");
        String content = Files.readString(file);
        Files.writeString(file, content.replace("X-WING", "ED25519"), StandardCharsets.UTF_8);
        String secret = Base64.getEncoder().encodeToString(wrapping.seed());

        assertThat(content).contains(secret);
        assertThatThrownBy(keys::wrapping).hasMessageContaining("another type").hasMessageNotContaining(secret);
        Files.writeString(file, content.substring(5), StandardCharsets.UTF_8);
        assertThatThrownBy(keys::wrapping)
                .hasMessageContaining("no key file")
                .hasMessageNotContaining(secret)
                .rootCause()
                .hasMessageNotContaining(secret);
        assertThatThrownBy(() -> keys.signing(KeyPurpose.ORDER)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_public_key_that_does_not_belong_to_the_private_one_is_refused() throws IOException {
        keys.save(wrapping);
        Path file = folder.resolve("keys/wrapping.key");
        String other = WrappingKey.random(new SplittableRandom(2)).publicKey().text();
        Files.writeString(
                file, Files.readString(file).replace(wrapping.publicKey().text(), other), StandardCharsets.UTF_8);

        assertThatThrownBy(keys::wrapping).hasMessageContaining("does not belong");
    }

    @Test
    void a_stored_key_does_not_print() throws IOException {
        keys.save(wrapping);
        StoredKey stored = Json.read(Files.readString(folder.resolve("keys/wrapping.key")), StoredKey.class);

        assertThat(stored).hasToString("a private key of type X-WING");
    }
}
