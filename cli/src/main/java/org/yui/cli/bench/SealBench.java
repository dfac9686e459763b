package org.yui.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yui.domain.Code;
import org.yui.domain.Hash;
import org.yui.domain.StudyVersionId;
import org.yui.domain.content.Blocks;
import org.yui.domain.contribution.StudyLeaf;
import org.yui.domain.json.Json;
import org.yui.ipfs.FileBlocks;
import org.yui.testkit.Keystream;
import org.yui.vault.DataKey;
import org.yui.vault.Opener;
import org.yui.vault.Progress;
import org.yui.vault.SealedStudy;
import org.yui.vault.Sealer;
import org.yui.vault.container.Container;
import org.yui.vault.container.Instance;

/** Measures sealing and opening one study against {@link Yardstick}. */
public final class SealBench {

    /** A CT slice of 512 by 512 pixels of 16 bits, and its header. */
    private static final int INSTANCE_BYTES = 512 * 512 * 2 + 2050;

    private static final int HEAP_MIB = 96;
    private static final String JSON = "--json";
    private static final String CHANNEL = "bench";
    private static final Hash NO_FACETS = Hash.of();

    private final Path folder;
    private final int rounds;
    private final List<Instance> instances = new ArrayList<>();
    private final StudyVersionId studyVersion = StudyVersionId.random(new SecureRandom());
    private final DataKey key = DataKey.random(new SecureRandom());
    private final List<SealReport.Row> rows = new ArrayList<>();

    private SealBench(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /**
     * Measures in a process of its own with a heap of {@value #HEAP_MIB} MiB, whose output goes where this one's goes.
     *
     * @param folder does not exist yet, on the disk to measure; is removed afterwards
     * @param bytes length of the study
     * @param rounds how many count
     * @param json whether the result is one JSON document
     * @return the process's exit code
     */
    public static int run(Path folder, long bytes, int rounds, boolean json) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                SealBench.class.getName(),
                folder.toString(),
                Long.toString(bytes),
                Integer.toString(rounds)));
        if (json) {
            command.add(JSON);
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** The process that {@link #run} starts. */
    public static void main(String[] arguments) throws IOException {
        SealReport report =
                measure(Path.of(arguments[0]), Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        if (arguments[arguments.length - 1].equals(JSON)) {
            System.out.println(Json.write(report));
        } else {
            SealTable.print(report, System.out);
        }
    }

    /** Measures in this process. */
    static SealReport measure(Path folder, long bytes, int rounds) throws IOException {
        Files.createDirectory(folder);
        try {
            SealBench bench = new SealBench(folder, rounds);
            bench.writeStudy(bytes);
            bench.compareAll();
            long heap = Runtime.getRuntime().maxMemory();
            return new SealReport(bench.instances.size(), bytes, rounds, heap, bench.rows);
        } finally {
            delete(folder);
        }
    }

    private void writeStudy(long bytes) throws IOException {
        Path study = Files.createDirectory(folder.resolve("study"));
        try (Keystream content = new Keystream("bench", bytes)) {
            for (int i = 1; content.available() > 0; i++) {
                Path file = study.resolve("%05d.dcm".formatted(i));
                Files.write(file, content.readNBytes(INSTANCE_BYTES));
                instances.add(new Instance("instances/" + file.getFileName(), file, "2.25." + i));
            }
        }
    }

    private void compareAll() throws IOException {
        List<Path> files = instances.stream().map(Instance::file).toList();
        Path copy = folder.resolve("copy");
        Path target = folder.resolve("opened");
        try (FileBlocks store = FileBlocks.open(folder.resolve("store"));
                DiscardingBlocks nowhere = new DiscardingBlocks()) {
            StudyLeaf leaf = seal(store).leaf(NO_FACETS);
            Opener opener = new Opener(CHANNEL, store);
            List<Path> sealed = List.of(folder.resolve("store/content/" + leaf.cid()));
            compare(
                    "open",
                    true,
                    () -> opener.open(leaf, key, target, Progress.UNHEARD),
                    () -> delete(target),
                    () -> Yardstick.split(sealed.getFirst(), INSTANCE_BYTES, copy),
                    () -> delete(copy));
            compare(
                    "open",
                    false,
                    () -> opener.check(leaf, key, Progress.UNHEARD),
                    () -> {},
                    () -> Yardstick.read(sealed),
                    () -> {});
            store.remove(leaf.cid());
            compare(
                    "seal",
                    true,
                    () -> seal(store),
                    () -> store.remove(store.roots().getFirst()),
                    () -> Yardstick.copy(files, copy),
                    () -> delete(copy));
            compare("seal", false, () -> seal(nowhere), () -> {}, () -> Yardstick.read(files), () -> {});
        }
    }

    private SealedStudy seal(Blocks blocks) throws IOException {
        Container container = Container.plan(studyVersion, Code.parse("CT"), null, instances);
        return new Sealer(CHANNEL, blocks).seal(container, key);
    }

    /** Alternates, so that both meet the same weather; the first round warms up and does not count. */
    private void compare(String name, boolean withDisk, Work work, Work clean, Work yardstick, Work cleanYardstick)
            throws IOException {
        List<Long> times = new ArrayList<>();
        List<Long> yardstickTimes = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            long yardstickTime = time(yardstick);
            cleanYardstick.run();
            long time = time(work);
            clean.run();
            if (round > 0) {
                times.add(time);
                yardstickTimes.add(yardstickTime);
            }
        }
        rows.add(SealReport.Row.of(name, withDisk, times, yardstickTimes));
    }

    private static long time(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    static void delete(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            walk.sorted(Comparator.reverseOrder()).forEach(each -> {
                try {
                    Files.delete(each);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Something that is timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
