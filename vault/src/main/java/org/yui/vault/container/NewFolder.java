package org.yui.vault.container;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * A folder that appears whole and durable under its name, or not at all. Until then it is {@code .<name>.partial} beside
 * it; one that a killed process left is replaced.
 */
final class NewFolder implements Unpacker.Destination, Closeable {

    private static final int SYNCS_AT_ONCE = 16;

    private final Path target;
    private final Path partial;
    private final List<Path> files = new ArrayList<>();
    private boolean finished;

    private NewFolder(Path target, Path partial) {
        this.target = target;
        this.partial = partial;
    }

    static NewFolder begin(Path target) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        if (Files.exists(whole)) {
            throw new FileAlreadyExistsException(
                    target.toString(), null, "found something there, expected a name for a new folder");
        }
        Path parent = whole.getParent();
        if (parent == null) {
            throw new IOException("found the root of a file system, expected a name for a new folder");
        }
        Files.createDirectories(parent);
        Path partial = parent.resolve("." + whole.getFileName() + ".partial");
        delete(partial);
        Files.createDirectory(partial);
        return new NewFolder(whole, partial);
    }

    /** Opens a new file in it. The name has been checked. */
    @Override
    public OutputStream create(String name) throws IOException {
        Path file = partial.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        files.add(file);
        return Channels.newOutputStream(
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Makes everything durable and gives the folder its name. */
    void finish() throws IOException {
        Set<Path> folders = new TreeSet<>(Comparator.reverseOrder());
        for (Path file : files) {
            for (Path folder = file.getParent();
                    folder != null && folder.startsWith(partial);
                    folder = folder.getParent()) {
                folders.add(folder);
            }
        }
        syncFiles();
        for (Path folder : folders) {
            sync(folder, StandardOpenOption.READ);
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
        sync(target.resolveSibling("."), StandardOpenOption.READ);
    }

    /** Several at once, because a journalling file system makes syncs that wait together durable together. */
    private void syncFiles() throws IOException {
        List<Callable<Void>> syncs = new ArrayList<>();
        for (Path file : files) {
            syncs.add(() -> {
                sync(file, StandardOpenOption.WRITE);
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(SYNCS_AT_ONCE)) {
            for (Future<Void> sync : threads.invokeAll(syncs)) {
                sync.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("found that a file could not be made durable, expected room and a sound disk", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted =
                    new InterruptedIOException("interrupted while files were made durable");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            delete(partial);
        }
    }
}
