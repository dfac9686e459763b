package org.yui.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.imaging.deid.Refusal;
import org.yui.imaging.dicom.Bytes;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuarantineTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Refusal WHY = new Refusal("tag-order", "found, expected");

    @TempDir
    private Path folder;

    private Quarantine at(Instant time) {
        return new Quarantine(folder.resolve("q"), Slices.SECRET, InstantSource.fixed(time), Quarantine.DEFAULT_TERM);
    }

    private Path file(byte[] content) {
        return Bytes.write(folder.resolve("in"), "Yamada.dcm", content);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private Quarantined put(byte[] content) throws IOException {
        return at(NOW).put(folder.resolve("in"), file(content), WHY);
    }

    private byte[] opened(Quarantined entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        at(NOW).open(entry, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20})
    void gives_back_what_was_put_in(int length) throws Exception {
        byte[] content = random(length);
        Quarantined entry = put(content);
        assertThat(opened(entry)).isEqualTo(content);
        assertThat(entry.bytes()).isEqualTo(length);
    }

    @Test
    void putting_it_in_again_changes_nothing_even_later() throws Exception {
        Quarantined first = put(random(500));
        Quarantined second = at(NOW.plus(Duration.ofDays(3))).put(folder.resolve("in"), file(random(500)), WHY);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void is_encrypted_and_every_change_is_noticed() throws Exception {
        Quarantined entry = put(random(300));
        Path sealed = folder.resolve("q").resolve(entry.id() + ".sealed");
        byte[] whole = Files.readAllBytes(sealed);
        assertThat(Arrays.copyOfRange(whole, 40, 340)).isNotEqualTo(random(300));
        for (int i = 8; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(sealed, changed);
            assertThatThrownBy(() -> opened(entry)).as("byte %d", i).isInstanceOf(IOException.class);
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(sealed, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> opened(entry)).as("cut to %d", length).isInstanceOf(IOException.class);
        }
    }

    @Test
    void segments_cannot_be_dropped() throws Exception {
        Quarantined entry = put(random((2 << 20) + 7));
        Path sealed = folder.resolve("q").resolve(entry.id() + ".sealed");
        byte[] whole = Files.readAllBytes(sealed);
        Files.write(sealed, Arrays.copyOf(whole, 40 + (1 << 20) + 16));
        assertThatThrownBy(() -> opened(entry)).isInstanceOf(IOException.class);
    }

    @Test
    void the_sidecar_says_why_but_not_whose() throws Exception {
        Quarantined entry = put(random(10));
        String sidecar = Files.readString(folder.resolve("q").resolve(entry.id() + ".json"));
        assertThat(sidecar).contains("tag-order").doesNotContain("Yamada");
        assertThat(entry.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void expires() throws Exception {
        put(random(10));
        assertThat(at(NOW.plus(Duration.ofDays(30)).minusMillis(1)).expire()).isZero();
        assertThat(at(NOW.plus(Duration.ofDays(30))).expire()).isOne();
        assertThat(folder.resolve("q")).isEmptyDirectory();
    }
}
