package org.yui.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.testkit.Keystream;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealedFileTest {

    @TempDir
    private Path folder;

    private final WrappingKey key = WrappingKey.random(new SplittableRandom(1));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_088, 262_089, 3_000_000})
    void what_is_sealed_opens_to_the_same_bytes(int length) throws IOException {
        Path sealed = seal(length);

        SealedFile.open(sealed, folder.resolve("opened"), key);

        assertThat(folder.resolve("opened")).hasBinaryContent(Keystream.bytes("file", length));
    }

    @Test
    void another_key_is_told_by_its_hash_and_nothing_is_written() throws IOException {
        Path sealed = seal(10);
        WrappingKey other = WrappingKey.random(new SplittableRandom(2));

        assertThatThrownBy(() -> SealedFile.open(sealed, folder.resolve("opened"), other))
                .isInstanceOf(NotSealedToThisException.class)
                .hasMessageContaining(key.publicKeyHash().text())
                .hasMessageContaining(other.publicKeyHash().text());
        assertOnlyTheTwoFiles();
    }

    @Test
    void damaged_files_are_refused_and_nothing_is_written() throws IOException {
        Path sealed = seal(2000);
        byte[] bytes = Files.readAllBytes(sealed);
        for (Mutation mutation : Mutations.some(bytes, 25, SeededRandom.of(SealedFileTest.class))) {
            Files.write(sealed, mutation.bytes());
            assertThatThrownBy(() -> SealedFile.open(sealed, folder.resolve("opened"), key))
                    .as(mutation.toString())
                    .isInstanceOfAny(NotSealedToThisException.class, SealBrokenException.class);
            assertOnlyTheTwoFiles();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no line end", "{}\n", "not json\n"})
    void what_was_not_sealed_is_refused(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), content, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SealedFile.open(file, folder.resolve("opened"), key))
                .isInstanceOf(NotSealedToThisException.class)
                .hasMessageContaining("expected one that yui sealed");
    }

    @Test
    void an_existing_file_is_not_written_over() throws IOException {
        Path sealed = seal(10);

        assertThatThrownBy(() -> SealedFile.open(sealed, folder.resolve("plain"), key))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> seal(10)).isInstanceOf(FileAlreadyExistsException.class);
    }

    private Path seal(int length) throws IOException {
        Path plain = Files.write(folder.resolve("plain"), Keystream.bytes("file", length));
        Path sealed = folder.resolve("sealed");
        SealedFile.seal(plain, sealed, key.publicKey(), new SecureRandom());
        return sealed;
    }

    private void assertOnlyTheTwoFiles() {
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("plain") && !file.endsWith("sealed"));
    }
}
