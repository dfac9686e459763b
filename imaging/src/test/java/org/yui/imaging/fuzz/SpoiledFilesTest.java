package org.yui.imaging.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.imaging.Deidentification;
import org.yui.imaging.dicom.Spoiling;
import org.yui.testkit.Shared;

/** Every file of the two collections of bad input, spoiled in many ways, ends as clean, quarantined or skipped. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpoiledFilesTest {

    /** The same files in every build; {@code -Dyui.seed} gives others. */
    private static final long SEED = 27;

    private static final int SMALL_BYTES = 64 << 10;
    private static final int TIMES = 9;
    private static final int TIMES_IF_LARGE = 2;
    private static final int FILES_AT_ONCE = 400;

    private final WholeWay way = WholeWay.inMemory();

    @Test
    void whatever_is_spoiled_ends_and_is_counted() throws Exception {
        long seed = Long.getLong("yui.seed", SEED);
        System.out.println("SpoiledFilesTest: seed " + seed);
        RandomGenerator random = new SplittableRandom(seed);
        List<byte[]> waiting = new ArrayList<>();
        int ended = 0;
        for (Path file : originals()) {
            byte[] original = Files.readAllBytes(file);
            int times = original.length <= SMALL_BYTES ? TIMES : TIMES_IF_LARGE;
            waiting.addAll(Spoiling.of(file, original, times, random));
            if (waiting.size() >= FILES_AT_ONCE) {
                ended += send(waiting);
            }
        }
        ended += send(waiting);
        assertThat(ended).isGreaterThan(1500);
    }

    private static List<Path> originals() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String study : List.of("pydicom-wheel", "pydicom-data")) {
            try (var files = Files.walk(Shared.study(study))) {
                files.filter(Files::isRegularFile).sorted().forEach(all::add);
            }
        }
        return all;
    }

    /** Many at once, which is fast; each alone where something does not hold, so that the file is named. */
    private int send(List<byte[]> waiting) throws IOException {
        Files.createDirectories(way.in());
        for (int i = 0; i < waiting.size(); i++) {
            Files.write(way.in().resolve(WholeWay.CANARY + "-" + i), waiting.get(i));
        }
        try {
            Deidentification.Report report = way.sendAll();
            return report.written() + report.skipped() + report.quarantined().size();
        } catch (IOException | RuntimeException | AssertionError e) {
            for (byte[] file : waiting) {
                way.send(file);
            }
            throw e;
        } finally {
            waiting.clear();
        }
    }
}
