package org.yui.cli.bench;

import java.io.IOException;
import java.io.PrintStream;
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

    private static final String CHANNEL = "bench";
    private static final Hash NO_FACETS = Hash.of();

    private final Path folder;
    private final int rounds;
    private final List<Instance> instances = new ArrayList<>();
    private final StudyVersionId studyVersion = StudyVersionId.random(new SecureRandom());
    private final DataKey key = DataKey.random(new SecureRandom());
    private final List<Comparison> withDisk = new ArrayList<>();
    private final List<Comparison> withoutDisk = new ArrayList<>();

    private SealBench(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /**
     * Measures in a new folder, which is emptied and removed afterwards.
     *
     * @param arguments the folder, the study's length in bytes, and how many rounds count
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectory(Path.of(arguments[0]));
        try {
            run(folder, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]), System.out);
        } finally {
            delete(folder);
        }
    }

    private static void run(Path folder, long bytes, int rounds, PrintStream out) throws IOException {
        SealBench bench = new SealBench(folder, rounds);
        bench.writeStudy(bytes);
        bench.measure();
        new SealTable(bench.instances.size(), rounds, bench.withDisk, bench.withoutDisk).print(out);
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

    private void measure() throws IOException {
        List<Path> files = instances.stream().map(Instance::file).toList();
        Path copy = folder.resolve("copy");
        Path target = folder.resolve("opened");
        try (FileBlocks store = FileBlocks.open(folder.resolve("store"));
                DiscardingBlocks nowhere = new DiscardingBlocks()) {
            StudyLeaf leaf = seal(store).leaf(NO_FACETS);
            Opener opener = new Opener(CHANNEL, store);
            List<Path> sealed = List.of(folder.resolve("store/content/" + leaf.cid()));
            withDisk.add(compare(
                    "open",
                    () -> opener.open(leaf, key, target, Progress.UNHEARD),
                    () -> delete(target),
                    () -> Yardstick.copy(sealed, copy),
                    () -> delete(copy)));
            withoutDisk.add(compare(
                    "open",
                    () -> opener.check(leaf, key, Progress.UNHEARD),
                    () -> {},
                    () -> Yardstick.read(sealed),
                    () -> {}));
            withoutDisk.addFirst(compare("seal", () -> seal(nowhere), () -> {}, () -> Yardstick.read(files), () -> {}));
            store.remove(leaf.cid());
            withDisk.addFirst(compare(
                    "seal",
                    () -> seal(store),
                    () -> store.remove(store.roots().getFirst()),
                    () -> Yardstick.copy(files, copy),
                    () -> delete(copy)));
        }
    }

    private SealedStudy seal(Blocks blocks) throws IOException {
        Container container = Container.plan(studyVersion, Code.parse("CT"), null, instances);
        return new Sealer(CHANNEL, blocks).seal(container, key);
    }

    /** Alternates, so that both meet the same weather; the first round warms up and does not count. */
    private Comparison compare(String name, Work work, Work clean, Work yardstick, Work cleanYardstick)
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
        return new Comparison(name, (long) instances.size() * INSTANCE_BYTES, times, yardstickTimes);
    }

    private static long time(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static void delete(Path path) throws IOException {
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
