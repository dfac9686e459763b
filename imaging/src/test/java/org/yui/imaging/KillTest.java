package org.yui.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Hash;

/** Collection killed at any instant and run again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KillTest {

    private static final long SEED = 3;
    private static final int KILLS = 6;

    @TempDir
    private Path folder;

    /** Run in a JVM of its own, over and over until it is killed. */
    public static void main(String[] folders) throws IOException, UnusableFolderException {
        while (true) {
            collect(Path.of(folders[0]), Path.of(folders[1]));
        }
    }

    private static CollectionReport collect(Path in, Path out) throws IOException, UnusableFolderException {
        return new Collection(Slices.SECRET, Profiles.BASIC, "test", InstantSource.system())
                .collect(in, out.resolve("staging"), out.resolve("quarantine"), Progress.NONE);
    }

    private static Map<String, Hash> content(Path root) throws IOException {
        Map<String, Hash> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(root.relativize(file).toString(), Hash.of(Files.readAllBytes(file)));
            }
        }
        return content;
    }

    @Test
    void a_killed_run_leaves_whole_files_only_and_the_next_run_ends_as_if_nothing_had_been() throws Exception {
        System.out.println("kill seed " + SEED);
        Random random = new Random(SEED);
        Path in = folder.resolve("in");
        Slices.stack(in, 60);
        collect(in, folder.resolve("calm"));
        Map<String, Hash> calm = content(folder.resolve("calm/staging"));
        Path out = Files.createDirectories(folder.resolve("out"));
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KillTest.class.getName(),
                            in.toString(),
                            out.toString())
                    .inheritIO()
                    .start();
            assertThat(process.waitFor(300 + random.nextInt(700), TimeUnit.MILLISECONDS))
                    .isFalse();
            process.destroyForcibly().waitFor();
            content(out).forEach((name, hash) -> {
                if (name.endsWith(".dcm")) {
                    assertThat(calm).containsEntry(name.substring("staging/".length()), hash);
                }
            });
        }
        CollectionReport report = collect(in, out);
        assertThat(report.instances()).isEqualTo(60);
        assertThat(content(out.resolve("staging"))).isEqualTo(calm);
    }
}
