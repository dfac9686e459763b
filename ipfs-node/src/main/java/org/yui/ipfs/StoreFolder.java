package org.yui.ipfs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.yui.domain.content.Cid;

/**
 * The folder of a file store: {@code content/<cid>} with its {@code content/<cid>.tree} for each whole file,
 * {@code partial/} for what is being written, {@code lock} held while the store is open.
 *
 * <p>A file is there when its content is there under its name; its tree comes first and goes last.
 */
final class StoreFolder implements Closeable {

    private static final String TREE = ".tree";

    private final Path content;
    private final Path partial;
    private final FileChannel lock;

    private StoreFolder(Path folder, FileChannel lock) throws IOException {
        this.lock = lock;
        this.content = Files.createDirectories(folder.resolve("content"));
        this.partial = Files.createDirectories(folder.resolve("partial"));
        sync(folder);
    }

    /** Takes the folder for this process, and clears away what a killed process had not finished. */
    static StoreFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            acquire(lock, folder);
            StoreFolder opened = new StoreFolder(folder, lock);
            opened.recover();
            return opened;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static void acquire(FileChannel channel, Path folder) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            throw new IOException(inUse(folder), e);
        }
        if (lock == null) {
            throw new IOException(inUse(folder));
        }
    }

    private static String inUse(Path folder) {
        return "found the block store " + folder + " in use, expected it free: close the other user, or choose another";
    }

    private void recover() throws IOException {
        for (Path left : list(partial, "*")) {
            Files.delete(left);
        }
        for (Path tree : list(content, "*" + TREE)) {
            if (!Files.exists(content(cidOf(tree)))) {
                Files.delete(tree);
            }
        }
        for (Cid root : roots()) {
            if (!Files.exists(tree(root))) {
                Files.delete(content(root));
            }
        }
        sync(content);
    }

    Path content(Cid root) {
        return content.resolve(root.text());
    }

    Path tree(Cid root) {
        return content.resolve(root.text() + TREE);
    }

    Path newPartial(String suffix) throws IOException {
        return Files.createTempFile(partial, "", suffix);
    }

    /**
     * Gives finished, durable files their names, durably. Whichever of the two names alone outlives a crash is cleared away at
     * opening, since nobody was told of the file.
     */
    void keep(Path contentFile, Path treeFile, Cid root) throws IOException {
        Files.move(treeFile, tree(root), StandardCopyOption.ATOMIC_MOVE);
        Files.move(contentFile, content(root), StandardCopyOption.ATOMIC_MOVE);
        sync(content);
    }

    void remove(Cid root) throws IOException {
        if (Files.deleteIfExists(content(root))) {
            sync(content);
        }
        Files.deleteIfExists(tree(root));
    }

    List<Cid> roots() throws IOException {
        List<Cid> roots = new ArrayList<>();
        for (Path file : list(content, "*")) {
            if (!isTree(file)) {
                roots.add(cidOf(file));
            }
        }
        return roots;
    }

    private static boolean isTree(Path file) {
        return file.toString().endsWith(TREE);
    }

    private static Cid cidOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return Cid.parse(isTree(file) ? name.substring(0, name.length() - TREE.length()) : name);
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(files::add);
        } catch (NoSuchFileException e) {
            throw new IOException("found the block store's folder gone while it was in use", e);
        }
        return files;
    }

    /** Makes the folder's entries durable. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
