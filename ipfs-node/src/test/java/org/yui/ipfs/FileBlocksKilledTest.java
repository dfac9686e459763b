package org.yui.ipfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.content.Cid;
import org.yui.testkit.Tool;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileBlocksKilledTest {

    @TempDir
    private Path folder;

    @Test
    void after_every_kill_all_that_was_named_is_there_and_whole() throws IOException, InterruptedException {
        long seed = 48;
        Random random = new Random(seed);
        for (int kill = 0; kill < 5; kill++) {
            Path store = folder.resolve("store" + kill);
            List<Cid> named = writeUntilKilled(store, 1 + random.nextInt(5), random.nextInt(3_000_000));

            try (FileBlocks blocks = FileBlocks.open(store)) {
                assertThat(blocks.roots()).as("seed " + seed).containsAll(named);
                for (Cid root : blocks.roots()) {
                    try (InputStream in = blocks.open(root, 0, blocks.size(root))) {
                        assertThat(Cids.of(in)).isEqualTo(root);
                    }
                }
            }
        }
    }

    /** Reads so many names, works on for a moment that chance chooses, kills, and takes whatever else had been named. */
    private List<Cid> writeUntilKilled(Path store, int names, int spins) throws IOException, InterruptedException {
        Process writer = writer(List.of(), store, 1000);
        List<Cid> named = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < names; i++) {
                named.add(Cid.parse(out.readLine()));
            }
            for (int i = 0; i < spins; i++) {
                Thread.onSpinWait();
            }
            writer.toHandle().destroyForcibly(); // of the handle, which leaves the pipe open
            writer.waitFor();
            for (String line = out.readLine(); line != null && line.length() == 59; line = out.readLine()) {
                named.add(Cid.parse(line));
            }
        }
        return named;
    }

    /** The shell's limit on a file's size stands for a full disk: the system refuses to write on. */
    @Test
    void a_full_disk_is_said_clearly_and_leaves_nothing_of_the_file() throws IOException, InterruptedException {
        Tool.onPath("bash");
        Path store = folder.resolve("store");

        Process writer = writer(List.of("bash", "-c", "ulimit -f 350; exec \"$@\"", "bash"), store, 5);
        String names = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(writer.waitFor()).isNotZero();
        assertThat(names).contains("expected room on its disk: nothing of the file is kept");
        try (FileBlocks blocks = FileBlocks.open(store)) {
            assertThat(blocks.roots()).hasSize(1);
        }
    }

    private static Process writer(List<String> before, Path store, int files) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                StoreWriter.class.getName(),
                store.toString(),
                String.valueOf(files)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
