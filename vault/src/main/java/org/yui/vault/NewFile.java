package org.yui.vault;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** Writes a file that appears whole and durable under its name, or not at all. */
final class NewFile {

    private NewFile() {}

    /** Writes the content. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Makes a new file.
     *
     * @throws FileAlreadyExistsException if there is something under that name
     */
    static void write(Path target, Content content, FileAttribute<?>... attributes) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(
                    target.toString(), null, "found something there, expected a name for a new file");
        }
        replace(target, content, attributes);
    }

    /** Makes a file, or puts it in the place of the one under that name. */
    static void replace(Path target, Content content, FileAttribute<?>... attributes) throws IOException {
        Path folder = target.toAbsolutePath().normalize().resolveSibling(".");
        Path partial = folder.resolve("." + target.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        try {
            try (FileChannel file = FileChannel.open(
                    partial, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
                content.writeTo(new StaysOpen(Channels.newOutputStream(file)));
                file.force(true);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    /** Lets the content close what it was given, for instance through a cipher, before the file is synced. */
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream file) {
            super(file);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
