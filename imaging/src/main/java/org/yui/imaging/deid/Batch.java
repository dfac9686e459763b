package org.yui.imaging.deid;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Files that appear whole or not at all: each is written beside its place, and {@link #commit} takes all of them through to the
 * disk and then gives them their names. Waiting for the disk once for many files is several times faster than once for each.
 * What a killed run left beside is written over by the next; what is not committed is deleted on closing. Many threads may
 * write into one batch; committing and closing are for one, when all have written.
 */
public final class Batch implements AutoCloseable {

    private static final String UNFINISHED = ".part";
    private static final int SYNCS_AT_ONCE = 16;

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content<E extends Exception> {
        void writeTo(OutputStream out) throws IOException, E;
    }

    private final List<Path> targets = Collections.synchronizedList(new ArrayList<>());

    /** Writes one file and commits it. */
    public static <E extends Exception> void writeOne(Path target, Content<E> content) throws IOException, E {
        try (Batch batch = new Batch()) {
            batch.write(target, content);
            batch.commit();
        }
    }

    public <E extends Exception> void write(Path target, Content<E> content) throws IOException, E {
        targets.add(target);
        try (FileChannel channel = FileChannel.open(
                unfinished(target),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            content.writeTo(Channels.newOutputStream(channel));
        }
    }

    /** Takes back a file that could not be written whole; where one of its name lay before, that one goes too. */
    public void drop(Path target) throws IOException {
        targets.remove(target);
        Files.deleteIfExists(unfinished(target));
        Files.deleteIfExists(target);
    }

    /** Makes all files durable, then lets them appear, then makes their names durable. */
    public void commit() throws IOException {
        syncAll();
        Set<Path> folders = new LinkedHashSet<>();
        for (Path target : targets) {
            Files.move(unfinished(target), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            folders.add(target.toAbsolutePath().resolveSibling(""));
        }
        targets.clear();
        for (Path folder : folders) {
            sync(folder, StandardOpenOption.READ);
        }
    }

    /** Several at a time: the disk takes waiting files together. */
    private void syncAll() throws IOException {
        try (ExecutorService waiting = Executors.newFixedThreadPool(SYNCS_AT_ONCE)) {
            List<Future<?>> syncs = new ArrayList<>();
            for (Path target : targets) {
                syncs.add(waiting.submit(() -> {
                    sync(unfinished(target), StandardOpenOption.WRITE);
                    return target;
                }));
            }
            for (Future<?> sync : syncs) {
                sync.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(
                    "found a disk that could not store what was written, expected room and a sound disk", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while files were made durable; nothing was committed");
        }
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private static Path unfinished(Path target) {
        return target.resolveSibling(target.getFileName() + UNFINISHED);
    }

    @Override
    public void close() throws IOException {
        @Nullable IOException first = null;
        for (Path target : List.copyOf(targets)) {
            try {
                Files.deleteIfExists(unfinished(target));
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
