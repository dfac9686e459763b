package org.yui.imaging.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.imaging.Slices;
import org.yui.testkit.FullDisk;

/** Instances that come while the disk fills up, and go on coming when somebody has made room. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceptionOnASmallDiskTest {

    private static final int PAGES = 60;
    private static final int PAGE_BYTES = 4096;

    @TempDir
    private Path folder;

    /** Run in a JVM of its own: one transfer on a full disk, which is given up, and the same one with room. */
    public static void main(String[] folders) throws IOException {
        Path disk = Path.of(folders[0]);
        IntakeFolders intake = IntakeFolders.open(disk.resolve("intake"));
        Reception reception = Reception.open(intake, "test", InboxTest.NAMES, new Random(1), 1 << 20, 0);
        Path other = Files.write(disk.resolve("other"), new byte[(PAGES - 20) * PAGE_BYTES]);
        System.out.println("refused " + send(reception) + ", left " + files(intake.root()));
        Files.delete(other);
        System.out.println("refused " + send(reception) + ", left " + files(intake.root()));
    }

    private static long send(Reception reception) throws IOException {
        long refused = 0;
        try (Transfer transfer = reception.begin()) {
            for (int slice = 1; slice <= 40; slice++) {
                byte[] instance = Slices.at(slice).file();
                Received received = transfer.receive(new ByteArrayInputStream(instance), null);
                refused += received instanceof Received.Refused why && why.why() == Received.Why.NO_ROOM ? 1 : 0;
            }
            if (refused == 0) {
                transfer.keep();
            }
        }
        return refused == 0 ? 0 : 1;
    }

    private static long files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void a_full_disk_leaves_nothing_of_a_study_and_with_room_it_comes_whole() throws Exception {
        FullDisk.Ended ended = FullDisk.run(
                Files.createDirectories(folder.resolve("disk")),
                (long) PAGES * PAGE_BYTES,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReceptionOnASmallDiskTest.class.getName(),
                        folder.resolve("disk").toString()));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output().lines()).contains("refused 1, left 0", "refused 0, left 40");
        assertThat(ended.left()).hasSize(40);
    }
}
