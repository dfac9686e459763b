package org.yui.imaging.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder for what is expanded, which only its owner may read. Its files have numbers for names.
 *
 * <p>Guarantee: it is deleted when it is closed, and when the process is told to end (Ctrl-C). After a kill or a power cut it is still
 * there; whoever opens the same place next begins by deleting it.
 */
public final class Workspace implements AutoCloseable {

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path folder;
    private final Thread atEnd;
    private boolean closed;
    private int files;

    private Workspace(Path folder) {
        this.folder = folder;
        this.atEnd = new Thread(this::deleteAtEnd, "workspace");
    }

    /** Makes the folder anew; what a killed run left there is deleted. */
    public static Workspace open(Path folder) throws IOException {
        delete(folder);
        Owner.makeFolder(folder);
        Workspace workspace = new Workspace(folder);
        Runtime.getRuntime().addShutdownHook(workspace.atEnd);
        return workspace;
    }

    public Path folder() {
        return folder;
    }

    /** How many files were made. */
    public int files() {
        return files;
    }

    /** The next file, empty and open for writing. None is made once the folder is closed. */
    synchronized FileChannel next() throws IOException {
        if (closed) {
            throw new IOException("found the work ended while an archive was expanded; nothing is left of it");
        }
        files++;
        return FileChannel.open(
                folder.resolve(String.format(Locale.ROOT, "%06d", files)), NEW, Owner.fileAttributes(folder));
    }

    /** Takes all files through to the disk. */
    void force() throws IOException {
        for (Path file : IntakeFolders.entries(folder)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        Owner.force(folder);
    }

    private void deleteAtEnd() {
        try {
            closeAndDelete();
        } catch (IOException e) {
            throw new UncheckedIOException("a folder of expanded files could not be deleted; the next run does it", e);
        }
    }

    private synchronized void closeAndDelete() throws IOException {
        closed = true;
        delete(folder);
    }

    @Override
    public void close() throws IOException {
        closeAndDelete();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            return; // the process ends: the hook runs, and finds nothing left to do
        }
    }

    /** Deletes a folder and all that is in it, links as links; nothing happens if it is not there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(folder, new Deletion());
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
