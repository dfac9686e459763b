package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;

/**
 * How an entry of a watched folder looks at one moment: as long as it looks different from the last time, somebody still writes.
 *
 * @param files files and folders in it
 * @param bytes of all files
 * @param newest latest modification, milliseconds since 1970
 * @param unfinished whether a file is in it that its writer marks as not finished
 */
record DroppedEntry(long files, long bytes, long newest, boolean unfinished) {

    private static final Set<String> UNFINISHED =
            Set.of(".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload", ".download", ".writing");

    static DroppedEntry of(Path entry) throws IOException {
        Look look = new Look();
        Files.walkFileTree(entry, look);
        return new DroppedEntry(look.files, look.bytes, look.newest, look.unfinished);
    }

    /** Whether the entry may be taken at all: a file or a folder, not a link, and not hidden. */
    static boolean isTakeable(Path entry) {
        boolean known = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
        return known && !entry.getFileName().toString().startsWith(".");
    }

    private static final class Look extends SimpleFileVisitor<Path> {

        private long files;
        private long bytes;
        private long newest;
        private boolean unfinished;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            see(folder, attributes);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            see(file, attributes);
            bytes += attributes.size();
            return FileVisitResult.CONTINUE;
        }

        /** What goes away while it is looked at shows that somebody works here. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                unfinished = true;
                return FileVisitResult.CONTINUE;
            }
            throw new IOException("found something in the inbox that cannot be read ("
                    + failure.getClass().getSimpleName() + "), expected files and folders that this user may read");
        }

        private void see(Path path, BasicFileAttributes attributes) {
            files++;
            newest = Math.max(newest, attributes.lastModifiedTime().toMillis());
            String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
            unfinished |= UNFINISHED.stream().anyMatch(name::endsWith);
        }
    }
}
