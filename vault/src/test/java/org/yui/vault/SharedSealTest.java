package org.yui.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Base64Bytes;
import org.yui.domain.InvalidValueException;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedSealTest {

    private static final RandomGenerator RANDOM = new SecureRandom();

    private final WrappingKey alice = WrappingKey.random(RANDOM);
    private final WrappingKey bob = WrappingKey.random(RANDOM);
    private final WrappingKey carol = WrappingKey.random(RANDOM);
    private final WrappingKey stranger = WrappingKey.random(RANDOM);

    @TempDir
    private Path folder;

    @Test
    void any_two_of_three_open_it_and_one_or_two_strangers_do_not() throws IOException {
        byte[] content = new byte[700_000];
        SeededRandom.of(SharedSealTest.class).nextBytes(content);
        Path sealed = seal(2, content);

        for (List<WrappingKey> two : List.of(
                List.of(alice, bob),
                List.of(carol, bob),
                List.of(carol, stranger, alice),
                List.of(bob, alice, carol))) {
            assertThat(open(sealed, two)).isEqualTo(content);
        }
        for (List<WrappingKey> few :
                List.of(List.<WrappingKey>of(), List.of(alice), List.of(bob, bob), List.of(alice, stranger))) {
            assertThatThrownBy(() -> open(sealed, few))
                    .isInstanceOf(NotSealedToThisException.class)
                    .hasMessageContaining("expected 2 of 3");
        }
    }

    @Test
    void a_changed_or_cut_file_is_refused() throws IOException {
        byte[] sealed = Files.readAllBytes(seal(2, new byte[300_000]));
        int content = new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        for (int at : new int[] {content - 5, content + 1, content + 50, content + 270_000, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> open(write(changed), List.of(alice, bob))).isInstanceOf(IOException.class);
        }
        for (int length : new int[] {0, content - 1, content, content + 262_144, sealed.length - 1}) {
            assertThatThrownBy(() -> open(write(Arrays.copyOf(sealed, length)), List.of(alice, bob)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_threshold_that_cannot_be_met_and_a_key_twice_are_refused() {
        assertThatThrownBy(() -> seal(4, new byte[1])).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> seal(0, new byte[1])).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() ->
                        SharedSeal.seal(folder.resolve("twice"), keys(alice, alice), 2, out -> out.write(1), RANDOM))
                .isInstanceOf(InvalidValueException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private Path seal(int threshold, byte[] content) throws IOException {
        Path sealed = folder.resolve("sealed-" + threshold + "-" + content.length);
        SharedSeal.seal(sealed, keys(alice, bob, carol), threshold, out -> out.write(content), RANDOM);
        return sealed;
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("changed"), content);
    }

    private static byte[] open(Path sealed, List<WrappingKey> keys) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SharedSeal.open(sealed, keys, in -> in.transferTo(out));
        return out.toByteArray();
    }

    private static List<Base64Bytes> keys(WrappingKey... keys) {
        return Stream.of(keys).map(WrappingKey::publicKey).toList();
    }
}
