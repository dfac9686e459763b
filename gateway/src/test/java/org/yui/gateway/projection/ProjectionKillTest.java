package org.yui.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.testkit.SeededRandom;

/** Kills the process that writes rows at instants that chance chooses; what it finds, and what it ends with, must be as if never killed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectionKillTest {

    private static final int ROUNDS = 100;
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @Test
    void after_every_kill_the_rows_are_those_of_the_blocks_taken_and_none_is_lost() throws Exception {
        long seed = SeededRandom.seed(ProjectionKillTest.class);
        RandomGenerator random = new SplittableRandom(seed);
        List<Block> blocks = SeededHistory.blocks(seed, ROUNDS);
        Path killed = folder.resolve("killed");
        long said = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            said = Math.max(said, writeUntilKilled(killed, seed, 1 + random.nextInt(60), random.nextInt(2_000_000)));
            try (Database database = Database.open(RowWriter.setting(killed))) {
                long height = new Projection(database, SeededHistory.CHANNEL)
                        .position()
                        .map(Position::height)
                        .orElse(0L);
                assertThat(height).as("blocks that were said to be taken").isGreaterThanOrEqualTo(said);
                try (Database clean = Database.empty(Database.in(folder.resolve("clean")))) {
                    take(clean, blocks.subList(0, (int) height));
                    assertThat(Tables.of(database)).isEqualTo(Tables.of(clean));
                }
            }
        }
        try (Database clean = Database.empty(Database.in(folder.resolve("clean")));
                Database database = Database.open(RowWriter.setting(killed))) {
            take(clean, blocks);
            long height = new Projection(database, SeededHistory.CHANNEL)
                    .position()
                    .map(Position::height)
                    .orElse(0L);
            take(database, blocks.subList((int) height, blocks.size()));
            assertThat(Tables.of(database)).isEqualTo(Tables.of(clean));
        }
    }

    private static void take(Database database, List<Block> blocks) throws IOException {
        Projection projection = new Projection(database, SeededHistory.CHANNEL);
        for (Block block : blocks) {
            projection.take(block);
        }
    }

    /** Reads so many words, waits for a moment that chance chooses, kills, and gives the last height that was said. */
    private static long writeUntilKilled(Path folder, long seed, int words, int spins) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RowWriter.class.getName(),
                        folder.toString(),
                        String.valueOf(seed),
                        String.valueOf(ROUNDS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long height = 0;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < words; i++) {
                height = Math.max(height, height(out.readLine()));
            }
            for (int i = 0; i < spins; i++) {
                Thread.onSpinWait();
            }
            writer.toHandle().destroyForcibly(); // of the handle, which leaves the pipe open
            writer.waitFor();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                height = Math.max(height, height(line));
            }
        }
        return height;
    }

    private static long height(String line) {
        return line != null && line.matches("taken \\d+") ? Long.parseLong(line.substring(6)) : 0;
    }
}
