package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders and files that only their owner may read. */
final class Owner {

    private Owner() {}

    /** Makes the folder, and those above it, if need be. Fails if it is there and others may look in. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, "rwx------"));
        if (isPosix(folder)
                && !PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                        .equals("rwx------")) {
            throw new IOException("found a folder that others may reach at " + folder
                    + ", expected permissions rwx------ (chmod 700)");
        }
    }

    static FileAttribute<?>[] fileAttributes(Path near) {
        return attributes(near, "rw-------");
    }

    private static FileAttribute<?>[] attributes(Path near, String permissions) {
        return isPosix(near)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path near) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Writes a file that is there whole or not at all, and durable when this returns. */
    static void write(Path file, byte[] content) throws IOException {
        Path aside = file.resolveSibling("." + file.getFileName() + ".part");
        Files.deleteIfExists(aside); // a kill may have left it
        try (FileChannel out = FileChannel.open(
                aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), fileAttributes(aside))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.resolveSibling(""));
    }

    /** Makes the names in a folder durable. */
    static void force(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel self = FileChannel.open(folder, StandardOpenOption.READ)) {
                self.force(true);
            }
        }
    }
}
