package org.yui.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.testkit.FullDisk;

/** Collection onto a disk that has no room for it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmallDiskTest {

    @TempDir
    private Path folder;

    /** Run in a JVM of its own. */
    public static void main(String[] folders) throws IOException, UnusableFolderException {
        Path out = Path.of(folders[1]);
        new Collection(Slices.SECRET, Profiles.BASIC, "test", InstantSource.system())
                .collect(Path.of(folders[0]), out.resolve("staging"), out.resolve("quarantine"), Progress.NONE);
    }

    @Test
    void a_full_disk_is_said_and_nothing_is_left_half_written() throws Exception {
        Path in = folder.resolve("in");
        Slices.stack(in, 60);
        FullDisk.Ended ended = FullDisk.run(
                Files.createDirectories(folder.resolve("out")),
                100_000,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallDiskTest.class.getName(),
                        in.toString(),
                        folder.resolve("out").toString()));
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("No space left on device").doesNotContain("Yamada");
        assertThat(ended.left()).isEmpty();
    }
}
