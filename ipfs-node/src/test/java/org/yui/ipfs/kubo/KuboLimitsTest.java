package org.yui.ipfs.kubo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.testkit.FullDisk;
import org.yui.testkit.Tool;

/** Little memory, and a disk that soon is full. Runs where {@code ipfs} is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KuboLimitsTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_six_times_as_long_as_the_heap_goes_there_and_back() throws IOException, InterruptedException {
        Tool.fileOnPath("ipfs");
        Process pusher = new ProcessBuilder(pusher(1, 300_000_000)).start();
        List<String> said = new String(pusher.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(pusher.waitFor()).as(said.toString()).isZero();
        assertThat(said).hasSize(3);
        assertThat(said.get(0)).startsWith("stored ");
        assertThat(said.get(1)).isEqualTo(said.get(0).replace("stored", "whole"));
    }

    @Test
    void a_node_whose_disk_is_full_refuses_keeps_what_it_has_and_nothing_more_counts()
            throws IOException, InterruptedException {
        Tool.fileOnPath("ipfs");
        Path node = Files.createDirectory(folder.resolve("node"));

        FullDisk.Ended ended = FullDisk.run(node, 40_000_000, pusher(node, 20, 7_000_000));

        List<String> said = ended.output().lines().toList();
        List<String> stored = starting(said, "stored ");
        assertThat(stored).as(said.toString()).isNotEmpty().hasSizeLessThan(20);
        assertThat(starting(said, "whole ")).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(starting(said, "failed ")).singleElement().asString().contains("Kubo node kubo1, dag/import");
        assertThat(said).contains("staged []");
    }

    private static List<String> starting(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    private List<String> pusher(int files, long bytes) throws IOException {
        return pusher(Files.createDirectory(folder.resolve("node")), files, bytes);
    }

    private List<String> pusher(Path node, int files, long bytes) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                KuboPusher.class.getName(),
                node.toString(),
                folder.resolve("staging").toString(),
                Integer.toString(files),
                Long.toString(bytes)));
    }
}
