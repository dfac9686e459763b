package org.yui.gateway.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** A folder that only its owner may read, whose files are replaced whole or not at all. */
final class PrivateFolder {

    private static final String ASIDE = ".aside-";

    private final Path folder;

    private PrivateFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder if need be and clears away what a kill left half-written. */
    static PrivateFolder open(Path folder) throws IOException {
        Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.filter(PrivateFolder::isAside).toList()) {
                Files.delete(left);
            }
        }
        return new PrivateFolder(folder);
    }

    private static boolean isAside(Path file) {
        return file.getFileName().toString().startsWith(ASIDE);
    }

    private static FileAttribute<?>[] ownerOnly(Path near, String permissions) {
        if (!near.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Durable when it returns. */
    void write(String name, byte[] content) throws IOException {
        Path aside = Files.createTempFile(folder, ASIDE, "", ownerOnly(folder, "rw-------"));
        try {
            try (FileChannel out = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(aside, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        force();
    }

    /** Overwrites the file with zeros before it takes it away; on a copying or wearing medium this is only an attempt. */
    void shred(String name) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(Math.toIntExact(out.size()));
            while (zeros.hasRemaining()) {
                out.write(zeros);
            }
            out.force(true);
        }
        Files.delete(file);
        force();
    }

    /** Makes names durable: on Linux and macOS a folder can be forced like a file. */
    private void force() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel self = FileChannel.open(folder, StandardOpenOption.READ)) {
                self.force(true);
            }
        }
    }
}
