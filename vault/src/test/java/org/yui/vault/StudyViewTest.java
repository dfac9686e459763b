package org.yui.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.Hash;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.vault.container.ManifestInstance;
import org.yui.vault.container.Study;

/** One instance out of a sealed study. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StudyViewTest {

    private static final String CHANNEL = "yui";
    private static final int SEGMENT = 1 << 18;

    @TempDir
    private Path folder;

    private final MemoryBlocks blocks = new MemoryBlocks();
    private final DataKey key = DataKey.random(new SplittableRandom(1));
    private Study study;
    private StudyLeaf leaf;
    private byte[] sealed;

    @BeforeEach
    void seal_a_study() throws IOException {
        study = Study.in(folder, 700_000, 0, 900_000, 400_000);
        leaf = new Sealer(CHANNEL, blocks).seal(study.container(), key).leaf(Hash.of(new byte[] {9}));
        sealed = blocks.sealed(leaf.cid());
    }

    private StudyView open(byte[] bytes, String channel, DataKey with) throws IOException {
        return StudyView.open(channel, leaf, with, FileChannel.open(Files.write(folder.resolve("sealed"), bytes)));
    }

    private static byte[] read(StudyView view, int instance) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        view.read(view.manifest().instances().get(instance), out);
        return out.toByteArray();
    }

    @Test
    void each_instance_reads_as_it_was() throws IOException {
        try (StudyView view = open(sealed, CHANNEL, key)) {
            for (int i : new int[] {3, 0, 2, 1}) {
                assertThat(read(view, i))
                        .isEqualTo(Files.readAllBytes(study.instances().get(i).file()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void an_instance_reads_though_everything_outside_its_range_is_spoilt_once_the_index_is_read(int instance)
            throws IOException {
        try (StudyView view = open(sealed, CHANNEL, key)) {
            ManifestInstance wanted = view.manifest().instances().get(instance);
            SealedRange range = view.sealedRange(wanted);
            assertThat(range.first() % SEGMENT).isZero();
            assertThat(range.last() - range.first()).isLessThan(wanted.bytes() + 2 * SEGMENT);
            byte[] spoilt = sealed.clone();
            for (int i = 0; i < spoilt.length; i++) {
                spoilt[i] ^= i < range.first() || i > range.last() ? (byte) 0xff : 0;
            }
            Files.write(folder.resolve("sealed"), spoilt);
            assertThat(read(view, instance))
                    .isEqualTo(
                            Files.readAllBytes(study.instances().get(instance).file()));
        }
    }

    @Test
    void a_flipped_bit_in_an_instance_is_a_broken_seal() throws IOException {
        byte[] flipped = sealed.clone();
        flipped[300_000] ^= 1;
        try (StudyView view = open(flipped, CHANNEL, key)) {
            assertThat(read(view, 3)).hasSize(400_000);
            assertThatThrownBy(() -> read(view, 0)).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void segments_that_changed_places_are_a_broken_seal() throws IOException {
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, SEGMENT, swapped, 2 * SEGMENT, SEGMENT);
        System.arraycopy(sealed, 2 * SEGMENT, swapped, SEGMENT, SEGMENT);
        try (StudyView view = open(swapped, CHANNEL, key)) {
            assertThatThrownBy(() -> read(view, 0)).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void another_key_channel_or_length_opens_nothing() {
        assertThatThrownBy(() -> open(sealed, CHANNEL, DataKey.random(new SplittableRandom(2))))
                .isInstanceOf(OpeningRefusedException.class);
        assertThatThrownBy(() -> open(sealed, "other", key)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> open(Arrays.copyOf(sealed, sealed.length - 1), CHANNEL, key))
                .isInstanceOf(OpeningRefusedException.class);
    }
}
