package org.yui.vault.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.StudyVersionId;
import org.yui.testkit.Mutation;
import org.yui.testkit.Mutations;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnpackerTest {

    @TempDir
    private Path folder;

    private byte[] container;
    private Path target;

    @BeforeEach
    void pack_a_study() throws IOException {
        container =
                Study.in(Files.createDirectory(folder.resolve("study")), 40, 3).containerBytes();
        target = folder.resolve("out/target");
    }

    @Test
    void every_flipped_bit_is_refused() {
        for (Mutation flipped : Mutations.everyBit(container)) {
            assertCheckRefuses(flipped);
        }
    }

    @Test
    void every_truncation_is_refused() {
        for (Mutation cut : Mutations.everyTruncation(container)) {
            assertCheckRefuses(cut);
        }
    }

    private static void assertCheckRefuses(Mutation mutation) {
        assertThatThrownBy(() -> Unpacker.check(new ByteArrayInputStream(mutation.bytes()), Study.VERSION))
                .as(mutation.toString())
                .isInstanceOf(MalformedContainerException.class);
    }

    @Test
    void what_is_damaged_in_any_way_leaves_nothing() throws IOException {
        for (Mutation mutation : Mutations.some(container, 30, SeededRandom.of(UnpackerTest.class))) {
            assertRefused(mutation);
        }
    }

    @Test
    void another_studys_container_is_refused() {
        StudyVersionId other = StudyVersionId.parse("ffffffffffffffffffffffffffffffff");

        assertThatThrownBy(() -> Unpacker.unpack(new ByteArrayInputStream(container), other, target))
                .isInstanceOf(MalformedContainerException.class)
                .hasMessageContaining(other.text());
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escaped", "/tmp/escaped", "a/../../escaped", "..\\escaped"})
    void a_name_that_would_leave_the_folder_is_refused(String name) throws IOException {
        byte[] content = {1, 2, 3};
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteArrayOutputStream evil = new ByteArrayOutputStream();
        evil.writeBytes(ZipRecords.local(new StoredEntry(name, content.length, (int) crc.getValue(), 0)));
        evil.writeBytes(content);
        evil.writeBytes(container);

        assertThatThrownBy(() -> Unpacker.unpack(new ByteArrayInputStream(evil.toByteArray()), Study.VERSION, target))
                .isInstanceOf(MalformedContainerException.class)
                .hasMessageContaining("name is not allowed")
                .hasMessageNotContaining(name);
        assertNothingLeft("evil name");
    }

    @Test
    void what_is_there_already_stays() throws IOException {
        Files.createDirectories(target);

        assertThatThrownBy(() -> Unpacker.unpack(new ByteArrayInputStream(container), Study.VERSION, target))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void what_a_killed_run_left_is_replaced() throws IOException {
        Path left = Files.createDirectories(folder.resolve("out/.target.partial/instances"));
        Files.writeString(left.resolve("half.dcm"), "half", StandardCharsets.UTF_8);

        Unpacker.unpack(new ByteArrayInputStream(container), Study.VERSION, target);

        assertThat(target.resolve("instances/half.dcm")).doesNotExist();
        assertThat(target.resolve("instances/1.dcm")).hasSize(40);
        assertThat(folder.resolve("out/.target.partial")).doesNotExist();
    }

    @Test
    void a_stream_that_fails_leaves_nothing() throws IOException {
        InputStream failing = new ByteArrayInputStream(container) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                if (pos > 100) {
                    throw new IllegalStateException("the source broke");
                }
                return super.read(into, offset, Math.min(length, 50));
            }
        };

        assertThatThrownBy(() -> Unpacker.unpack(failing, Study.VERSION, target))
                .hasMessage("the source broke");
        assertNothingLeft("failing source");
    }

    @Test
    void checking_reads_everything_and_writes_nothing() throws IOException {
        Manifest manifest = Unpacker.check(new ByteArrayInputStream(container), Study.VERSION);

        assertThat(manifest.instances()).hasSize(2);
        assertNothingLeft("check");
    }

    private void assertRefused(Mutation mutation) throws IOException {
        byte[] bytes = mutation.bytes();
        assertThatThrownBy(() -> Unpacker.unpack(new ByteArrayInputStream(bytes), Study.VERSION, target))
                .as(mutation.toString())
                .isInstanceOf(MalformedContainerException.class);
        assertNothingLeft(mutation.toString());
    }

    private void assertNothingLeft(String what) throws IOException {
        Path out = folder.resolve("out");
        if (Files.exists(out)) {
            try (Stream<Path> left = Files.list(out)) {
                assertThat(left).as(what).isEmpty();
            }
        }
        assertThat(folder.resolve("escaped")).doesNotExist();
    }
}
