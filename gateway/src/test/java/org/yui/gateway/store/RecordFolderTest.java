package org.yui.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.domain.InvalidValueException;
import org.yui.gateway.http.LedgerHeight;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordFolderTest {

    private static final LedgerHeight ONE = new LedgerHeight(1);
    private static final LedgerHeight TWO = new LedgerHeight(2);

    @TempDir
    Path folder;

    @Test
    void what_was_put_is_found_by_whoever_opens_the_folder_next() throws IOException {
        open().put("a", ONE);
        open().put("b", TWO);

        assertThat(open().find("a")).contains(ONE);
        assertThat(open().find("c")).isEmpty();
        assertThat(open().names()).containsExactly("a", "b");
        assertThat(open().all()).containsExactly(ONE, TWO);
    }

    @Test
    void the_last_put_counts() throws IOException {
        open().put("a", ONE);
        open().put("a", TWO);

        assertThat(open().all()).containsExactly(TWO);
    }

    @Test
    void a_shredded_record_is_gone_and_shredding_again_does_nothing() throws IOException {
        open().put("a", ONE);

        open().shred("a");
        open().shred("a");

        assertThat(open().names()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void what_a_kill_left_half_written_is_cleared_away() throws IOException {
        open().put("a", ONE);
        Files.writeString(folder.resolve(".aside-123"), "{\"hei");

        assertThat(open().all()).containsExactly(ONE);
        assertThat(folder.resolve(".aside-123")).doesNotExist();
    }

    @Test
    void a_damaged_record_is_named_and_not_repeated() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"height\":\"secret\"");

        assertThatThrownBy(() -> open().find("a"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.json")
                .hasMessageNotContaining("secret");
    }

    @Test
    void only_the_owner_may_read() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path inner = folder.resolve("inner");
        RecordFolder.open(inner, LedgerHeight.class).put("a", ONE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner.resolve("a.json"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "../a", ".hidden", "a b"})
    void a_name_cannot_leave_the_folder(String name) {
        assertThatThrownBy(() -> open().put(name, ONE)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void one_opening_keeps_another_out() throws IOException {
        try (FolderLock first = FolderLock.take(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use");
        }
        FolderLock.take(folder).close();
    }

    private RecordFolder<LedgerHeight> open() throws IOException {
        return RecordFolder.open(folder, LedgerHeight.class);
    }
}
