package org.yui.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FullDiskTest {

    @TempDir
    Path folder;

    @Test
    void a_program_that_writes_too_much_meets_a_full_disk() throws Exception {
        FullDisk.Ended ended = FullDisk.run(folder, 1 << 16, writing(1 << 20));

        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("No space left on device");
        assertThat(ended.left()).containsExactly("./big");
    }

    @Test
    void a_program_that_writes_little_does_not_and_nothing_is_left_outside() throws Exception {
        FullDisk.Ended ended = FullDisk.run(folder, 1 << 16, writing(1 << 10));

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.left()).containsExactly("./big");
        assertThat(folder).isEmptyDirectory();
    }

    private List<String> writing(int bytes) {
        return List.of("dd", "if=/dev/zero", "of=" + folder.resolve("big"), "bs=" + bytes, "count=1");
    }
}
