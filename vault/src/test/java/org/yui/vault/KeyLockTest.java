package org.yui.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.testkit.Tool;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyLockTest {

    private static final byte[] PASSPHRASE = "a passphrase of a test".getBytes(UTF_8);
    private static final byte[] SECRET = "thirty-two bytes of some secret.".getBytes(UTF_8);
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 2);

    /** Opens a locked file by argon2-cffi and cryptography, from the page of security alone. */
    private static final String OPEN = """
        import base64, json, os, sys
        from argon2.low_level import hash_secret_raw, Type
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
        path, passphrase = sys.argv[1], sys.argv[2].encode()
        locked = json.load(open(path))
        assert locked["suite"] == "ARGON2ID-AES256GCM"
        key = hash_secret_raw(passphrase, base64.b64decode(locked["salt"]), time_cost=locked["passes"],
            memory_cost=locked["memory"], parallelism=locked["lanes"], hash_len=32, type=Type.ID, version=19)
        sealed = base64.b64decode(locked["sealed"])
        name = ("yui/v1/locked/" + os.path.basename(path)).encode()
        print(AESGCM(key).decrypt(sealed[:12], sealed[12:], name).hex())
        """;

    @TempDir
    private Path folder;

    private final KeyLock lock = lock(PASSPHRASE, 1);

    private static KeyLock lock(byte[] passphrase, long seed) {
        return KeyLock.of(passphrase, CHEAP, new SplittableRandom(seed));
    }

    private Path plain(String name) throws IOException {
        Path file = folder.resolve(name);
        SecretFiles.plain().write(file, SECRET);
        return file;
    }

    @Test
    void what_is_locked_opens_with_the_passphrase_alone() throws IOException {
        byte[] locked = lock.lock("a.key", SECRET);

        assertThat(KeyLock.isLocked(locked)).isTrue();
        assertThat(new String(locked, UTF_8)).doesNotContain(new String(SECRET, UTF_8));
        assertThat(lock(PASSPHRASE, 2).unlock("a.key", locked)).isEqualTo(SECRET);
        assertThatThrownBy(() -> lock("another passphrase".getBytes(UTF_8), 2).unlock("a.key", locked))
                .isInstanceOf(LockedFileException.class)
                .hasMessageContaining("another passphrase or under another name, or damaged")
                .hasMessageNotContaining("a passphrase of a test");
    }

    @Test
    void a_locked_file_opens_under_its_own_name_only() {
        byte[] locked = lock.lock("signing-order.key", SECRET);

        assertThatThrownBy(() -> lock.unlock("signing-gateway.key", locked)).isInstanceOf(LockedFileException.class);
    }

    @Test
    void a_changed_byte_anywhere_is_noticed() {
        byte[] locked = lock.lock("a.key", SECRET);

        for (int at = 0; at < locked.length; at++) {
            byte[] changed = locked.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> lock.unlock("a.key", changed))
                    .as("byte %d", at)
                    .isInstanceOf(LockedFileException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"memory\":2147483647", "\"memory\":1048577", "\"memory\":15", "\"memory\":-1"})
    void a_file_that_asks_for_more_than_a_machine_has_is_refused_unread(String memory) {
        String locked = new String(lock.lock("a.key", SECRET), UTF_8);

        assertThatThrownBy(() -> lock.unlock(
                        "a.key", locked.replace("\"memory\":64", memory).getBytes(UTF_8)))
                .isInstanceOf(LockedFileException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void the_usual_cost_is_the_second_of_rfc_9106() throws IOException {
        assertThat(Argon2Cost.USUAL).isEqualTo(new Argon2Cost(65536, 3, 4));
        KeyLock usual = KeyLock.of(PASSPHRASE, Argon2Cost.USUAL, new SplittableRandom(1));

        assertThat(usual.unlock("a.key", usual.lock("a.key", SECRET))).isEqualTo(SECRET);
    }

    @Test
    void a_program_that_was_not_written_here_opens_it() throws Exception {
        Tool python = Tool.pythonWith("argon2, cryptography");
        Path file = folder.resolve("wrapping.key");
        Files.write(file, lock.lock("wrapping.key", SECRET));

        Tool.Answer answer = python.run("-c", OPEN, file.toString(), new String(PASSPHRASE, UTF_8));

        assertThat(answer.output().strip()).isEqualTo(HexFormat.of().formatHex(SECRET));
    }

    @Test
    void a_passphrase_comes_from_a_file_without_its_end_of_line() throws IOException {
        Path file = folder.resolve("passphrase");
        SecretFiles.plain().write(file, "a passphrase of a test\r\n".getBytes(UTF_8));
        byte[] locked = lock.lock("a.key", SECRET);

        assertThat(KeyLock.read(file, new SplittableRandom(3)).unlock("a.key", locked))
                .isEqualTo(SECRET);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_short_passphrase_or_one_that_others_may_read_is_refused() throws IOException {
        Path file = folder.resolve("passphrase");
        SecretFiles.plain().write(file, "fifteen letters\n".getBytes(UTF_8));

        assertThatThrownBy(() -> KeyLock.read(file, new SplittableRandom(3)))
                .hasMessageContaining("found a passphrase of 15 bytes, expected 16 to 1024")
                .hasMessageNotContaining("letters");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> KeyLock.read(file, new SplittableRandom(3))).hasMessageContaining("rw-r-----");
    }

    @Test
    void a_locked_file_without_a_passphrase_and_an_open_one_with_it_are_refused() throws IOException {
        Path open = plain("open.key");
        Path locked = folder.resolve("locked.key");
        SecretFiles.locked(lock).write(locked, SECRET);

        assertThat(SecretFiles.locked(lock).read(locked)).isEqualTo(SECRET);
        assertThat(SecretFiles.isLocked(locked)).isTrue();
        assertThat(SecretFiles.isLocked(open)).isFalse();
        assertThatThrownBy(() -> SecretFiles.plain().read(locked)).hasMessageContaining("unlock: FILE");
        assertThatThrownBy(() -> SecretFiles.locked(lock).read(open)).hasMessageContaining("yui keys lock");
    }

    @Test
    void open_files_are_locked_once_and_by_another_passphrase_anew() throws IOException {
        List<Path> files = List.of(plain("a.key"), plain("b.key"));
        SecretFiles first = SecretFiles.locked(lock);
        KeyLock other = lock("quite another passphrase".getBytes(UTF_8), 5);
        SecretFiles second = SecretFiles.locked(other);

        assertThat(first.lock(files, List.of())).isEqualTo(files);
        assertThat(first.lock(files, List.of())).isEmpty();
        assertThatThrownBy(() -> second.lock(files, List.of())).isInstanceOf(LockedFileException.class);
        assertThat(first.read(files.getFirst())).isEqualTo(SECRET);
        assertThat(second.lock(files, List.of(lock))).isEqualTo(files);
        assertThat(second.read(files.getLast())).isEqualTo(SECRET);
        assertThat(folder).isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void where_one_file_cannot_be_opened_none_is_locked() throws IOException {
        Path open = plain("a.key");
        Path foreign = folder.resolve("b.key");
        SecretFiles.locked(lock("quite another passphrase".getBytes(UTF_8), 5)).write(foreign, SECRET);

        assertThatThrownBy(() -> SecretFiles.locked(lock).lock(List.of(open, foreign), List.of()))
                .hasMessageContaining("b.key");
        assertThat(SecretFiles.isLocked(open)).isFalse();
    }

    @Test
    void nothing_of_a_lock_can_be_printed() {
        assertThat(lock.toString() + SecretFiles.locked(lock)).doesNotContain("passphrase of a test");
    }

    @Test
    void a_locked_key_folder_works_like_an_open_one() throws IOException {
        KeyFolder keys = KeyFolder.at(folder.resolve("keys"), SecretFiles.locked(lock));
        WrappingKey key = WrappingKey.random(new SplittableRandom(7));
        keys.save(key);

        assertThat(keys.wrapping().publicKey()).isEqualTo(key.publicKey());
        assertThat(Files.readString(folder.resolve("keys/wrapping.key"))).doesNotContain("X-WING", "publicKey");
    }
}
