package org.yui.imaging.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
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
import org.yui.imaging.Slices;

/** The inbox killed at any instant and started again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IntakeKillTest {

    private static final long SEED = 11;
    private static final int KILLS = 8;
    private static final int DROPS = 24;

    @TempDir
    private Path folder;

    /** Run in a JVM of its own: takes what is there until it is killed, or until nothing is left. */
    public static void main(String[] folders) throws IOException {
        IntakeFolders intake = IntakeFolders.open(Path.of(folders[1]));
        Inbox inbox = new Inbox(Path.of(folders[0]), intake, Duration.ZERO, InstantSource.system(), new Random());
        Taking taking = new Taking(intake, ExpansionLimits.USUAL, InboxTest.NAMES, InstantSource.system());
        Waiting waiting = new Waiting(intake, InboxTest.NAMES, InstantSource.system());
        do {
            taking.run(InboxTest.BINDING);
            waiting.open();
            if (waiting.drops().size() > 4 && waiting.open().isEmpty()) {
                waiting.begin(waiting.drops());
            }
        } while (inbox.look() > 0);
    }

    @Test
    void nothing_is_lost_and_nothing_is_there_twice() throws Exception {
        System.out.println("kill seed " + SEED);
        Random random = new Random(SEED);
        Path watched = Files.createDirectories(folder.resolve("watched"));
        Map<Hash, Integer> dropped = new HashMap<>();
        for (int i = 0; i < DROPS; i++) {
            drop(watched, i, dropped);
        }
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killed += run(watched, 60 + random.nextInt(240)) ? 1 : 0;
        }
        System.out.println("killed " + killed + " times");
        assertThat(run(watched, Duration.ofMinutes(1).toMillis())).as("killed").isFalse();
        assertThat(IntakeFolders.entries(watched)).isEmpty();
        assertThat(found()).isEqualTo(dropped);
        for (String empty : new String[] {"raw", "expanding", "receiving", "refused"}) {
            assertThat(IntakeFolders.entries(folder.resolve("intake").resolve(empty)))
                    .as(empty)
                    .isEmpty();
        }
    }

    /** Folders, zips and plain files in turns. */
    private void drop(Path watched, int number, Map<Hash, Integer> dropped) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int slice = 1; slice <= 1 + number % 3; slice++) {
            Slices each = Slices.at(1000 * number + slice);
            files.put("IM" + slice, each.file());
            dropped.merge(Hash.of(each.file()), 1, Integer::sum);
        }
        Path aside = folder.resolve("aside");
        if (number % 3 == 1) {
            Files.write(aside, Zips.of(files));
        } else if (number % 3 == 0) {
            Files.write(aside, files.values().iterator().next());
        } else {
            Files.createDirectory(aside);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(aside.resolve(file.getKey()), file.getValue());
            }
        }
        Files.move(aside, watched.resolve("drop" + number), StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean run(Path watched, long milliseconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path").replace("/", File.separator),
                        IntakeKillTest.class.getName(),
                        watched.toString(),
                        folder.resolve("intake").toString())
                .inheritIO()
                .start();
        boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        if (ended) {
            assertThat(process.exitValue()).isZero();
        }
        return !ended;
    }

    private Map<Hash, Integer> found() throws IOException {
        Map<Hash, Integer> found = new HashMap<>();
        for (String part : new String[] {"taken", "batches"}) {
            try (Stream<Path> files = Files.walk(folder.resolve("intake").resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    // A record whose writing was killed lies beside as .part; it holds nothing of a drop.
                    if (!file.toString().endsWith(".json") && !file.toString().endsWith(".json.part")) {
                        found.merge(Hash.of(Files.readAllBytes(file)), 1, Integer::sum);
                    }
                }
            }
        }
        return found;
    }
}
