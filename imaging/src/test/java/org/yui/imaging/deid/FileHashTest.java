package org.yui.imaging.deid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Mac;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Hash;
import org.yui.imaging.Slices;
import org.yui.imaging.Written;
import org.yui.imaging.evidence.InstanceEvidence;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileHashTest {

    private static final KeyedHash KEY = Slices.SECRET.evidence();

    @TempDir
    private Path folder;

    private static Slices slice() {
        Slices slice = new Slices();
        slice.pixels = Slices.pixels(42);
        return slice;
    }

    @Test
    void is_made_of_the_digest_of_the_pixels_and_of_all_other_bytes() throws Exception {
        Slices slice = slice();
        Path file = slice.write(folder, "in");
        byte[] bytes = Files.readAllBytes(file);
        int from = bytes.length - slice.pixels.length;
        Mac mac = KEY.start();
        mac.update(bytes, 0, from);
        mac.update(MessageDigest.getInstance("SHA-256").digest(slice.pixels));
        mac.update(ByteBuffer.allocate(16)
                .putLong(from)
                .putLong(slice.pixels.length)
                .array());

        assertThat(FileHash.of(KEY, file)).isEqualTo(Hash.ofDigest(mac.doFinal(new byte[] {1})));
    }

    @Test
    void of_what_is_no_dicom_is_over_all_bytes() throws Exception {
        Path file = Files.writeString(folder.resolve("text"), "no image");
        Mac mac = KEY.start();
        mac.update(Files.readAllBytes(file));

        assertThat(FileHash.of(KEY, file)).isEqualTo(Hash.ofDigest(mac.doFinal(new byte[] {0})));
    }

    @Test
    void is_the_one_in_evidence_for_input_and_output() throws Exception {
        Path in = slice().write(folder, "in");
        Path out = folder.resolve("out");

        InstanceEvidence evidence = Written.deidentify(in, out);

        assertThat(FileHash.of(KEY, in)).isEqualTo(evidence.input());
        assertThat(FileHash.of(KEY, out)).isEqualTo(evidence.output());
    }

    @Test
    void changes_with_every_byte_of_a_file() throws Exception {
        byte[] bytes = Files.readAllBytes(slice().write(folder, "in"));
        Path changed = folder.resolve("changed");
        Set<Hash> seen = new HashSet<>();
        for (int at = 0; at < bytes.length; at += at < 2048 ? 1 : 97) {
            byte[] other = bytes.clone();
            other[at] ^= 1;
            Files.write(changed, other);
            assertThat(seen.add(FileHash.of(KEY, changed)))
                    .as("a hash of its own for byte %d changed", at)
                    .isTrue();
        }
        Files.write(changed, Arrays.copyOf(bytes, bytes.length + 2));
        assertThat(seen.add(FileHash.of(KEY, changed))).isTrue();
        Files.write(changed, bytes);
        assertThat(seen.add(FileHash.of(KEY, changed))).isTrue();
    }
}
