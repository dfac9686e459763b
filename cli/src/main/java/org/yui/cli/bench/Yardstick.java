package org.yui.cli.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import org.yui.domain.Hash;

/** The least that any careful store must do: read the bytes, hash them, write them, and have them on the disk. */
final class Yardstick {

    private static final int AT_ONCE = 1 << 20;

    private Yardstick() {}

    /** Reads and hashes the files one after the other. */
    static void read(List<Path> files) throws IOException {
        MessageDigest sha256 = Hash.sha256();
        ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE);
        for (Path file : files) {
            try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
                while (in.read(buffer.clear()) >= 0) {
                    sha256.update(buffer.array(), 0, buffer.position());
                }
            }
        }
        sha256.digest();
    }

    /** Reads and hashes the files, and writes them into one new file, which is synced. */
    static void copy(List<Path> files, Path copy) throws IOException {
        MessageDigest sha256 = Hash.sha256();
        ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE);
        try (FileChannel out = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (Path file : files) {
                try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
                    while (in.read(buffer.clear()) >= 0) {
                        sha256.update(buffer.array(), 0, buffer.position());
                        write(out, buffer.flip());
                    }
                }
            }
            sha256.digest();
            out.force(true);
        }
    }

    /** Reads and hashes a file, and writes its bytes into new files of a length, each of which is synced. */
    static void split(Path file, int length, Path folder) throws IOException {
        MessageDigest sha256 = Hash.sha256();
        ByteBuffer buffer = ByteBuffer.allocate(length);
        Files.createDirectory(folder);
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int i = 1; in.read(buffer.clear()) >= 0; i++) {
                while (buffer.hasRemaining() && in.read(buffer) >= 0) {
                    // until the buffer is full, or the file is at its end
                }
                sha256.update(buffer.array(), 0, buffer.position());
                Path part = folder.resolve(Integer.toString(i));
                try (FileChannel out =
                        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    write(out, buffer.flip());
                    out.force(true);
                }
            }
        }
        sha256.digest();
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
