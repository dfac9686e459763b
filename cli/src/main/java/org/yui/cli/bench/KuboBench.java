package org.yui.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.json.Json;
import org.yui.ipfs.FileBlocks;
import org.yui.ipfs.kubo.KuboClient;
import org.yui.ipfs.kubo.KuboPush;
import org.yui.testkit.Keystream;

/** Measures pushing one file from the file store into Kubo against {@code ipfs add} of the same file. */
public final class KuboBench {

    private static final int HEAP_MIB = 96;
    private static final int AT_ONCE = 1 << 20;
    private static final String JSON = "--json";

    private final Path folder;
    private final Path ipfs;
    private final List<Long> pushes = new ArrayList<>();
    private final List<Long> adds = new ArrayList<>();
    private int nodes;

    private KuboBench(Path folder, Path ipfs) {
        this.folder = folder;
        this.ipfs = ipfs;
    }

    /**
     * Measures in a process of its own with a heap of {@value #HEAP_MIB} MiB, whose output goes where this one's goes.
     *
     * @param ipfs Kubo's program
     * @param folder does not exist yet, on the disk to measure; is removed afterwards
     * @param bytes length of the file
     * @param rounds how many count
     * @param json whether the result is one JSON document
     * @return the process's exit code
     */
    public static int run(Path ipfs, Path folder, long bytes, int rounds, boolean json)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MIB + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KuboBench.class.getName(),
                ipfs.toString(),
                folder.toString(),
                Long.toString(bytes),
                Integer.toString(rounds)));
        if (json) {
            command.add(JSON);
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** The process that {@link #run} starts. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        KuboReport report = measure(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Long.parseLong(arguments[2]),
                Integer.parseInt(arguments[3]));
        if (arguments[arguments.length - 1].equals(JSON)) {
            System.out.println(Json.write(report));
        } else {
            KuboTable.print(report, System.out);
        }
    }

    /** Measures in this process. */
    static KuboReport measure(Path ipfs, Path folder, long bytes, int rounds) throws IOException, InterruptedException {
        Files.createDirectory(folder);
        try (FileBlocks store = FileBlocks.open(folder.resolve("store"))) {
            KuboBench bench = new KuboBench(folder, ipfs);
            bench.compare(store, write(store, bytes), rounds);
            long heap = Runtime.getRuntime().maxMemory();
            return KuboReport.of(bytes, rounds, heap, bench.pushes, bench.adds);
        } finally {
            delete(folder);
        }
    }

    /** Bytes that look to everyone like a sealed study's. */
    private static Cid write(FileBlocks store, long bytes) throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        try (Blocks.Sink sink = store.begin();
                Keystream content = new Keystream("bench", bytes)) {
            for (int read = content.read(buffer, 0, AT_ONCE); read > 0; read = content.read(buffer, 0, AT_ONCE)) {
                sink.write(buffer, 0, read);
            }
            return sink.finish();
        }
    }

    /**
     * Alternates, so that both meet the same weather, each time into an empty node, so that neither finds the other's blocks;
     * the first round warms up, also the page cache with the file that both read, and does not count.
     */
    private void compare(FileBlocks store, Cid root, int rounds) throws IOException, InterruptedException {
        Path file = folder.resolve("store/content/" + root);
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        for (int round = 0; round <= rounds; round++) {
            boolean pushFirst = round % 2 == 0;
            long first = pushFirst ? push(store, root) : add(file, root);
            long second = pushFirst ? add(file, root) : push(store, root);
            if (round > 0) {
                pushes.add(pushFirst ? first : second);
                adds.add(pushFirst ? second : first);
            }
        }
    }

    private long push(FileBlocks store, Cid root) throws IOException, InterruptedException {
        try (BenchNode node = nextNode();
                KuboClient client = new KuboClient(node.endpoint())) {
            long start = System.nanoTime();
            new KuboPush(client).push(store, root);
            return System.nanoTime() - start;
        }
    }

    private long add(Path file, Cid root) throws IOException, InterruptedException {
        try (BenchNode node = nextNode()) {
            long start = System.nanoTime();
            String named = node.add(file);
            long time = System.nanoTime() - start;
            if (!named.equals(root.text())) {
                throw new IOException("found that ipfs add names the file " + named + ", expected " + root);
            }
            return time;
        }
    }

    private BenchNode nextNode() throws IOException, InterruptedException {
        nodes++;
        return BenchNode.start(ipfs, folder.resolve("node" + nodes));
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
}
