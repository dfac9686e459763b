package org.yui.vault.container;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.yui.domain.Hash;

/**
 * Writes stored entries whose headers carry the true checksum. A file that fits the buffer is read once; a longer one
 * twice, first for its checksum and hash.
 */
final class ZipOutput {

    private static final int BUFFER = 4 << 20;
    private static final int PIECE = 1 << 18;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final List<StoredEntry> entries = new ArrayList<>();
    private long written;

    ZipOutput(OutputStream out) {
        this.out = out;
    }

    long written() {
        return written;
    }

    /** Writes a file of so many bytes and returns its hash. */
    Hash file(String name, Path file, long size) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest sha256 = Hash.sha256();
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            if (in.size() != size) {
                throw changed();
            }
            for (long at = 0; at < size; ) {
                int place = size <= BUFFER ? (int) at : 0;
                int read = read(in, at, place, (int) Math.min(PIECE, size - at));
                crc.update(buffer, place, read);
                sha256.update(buffer, place, read);
                at += read;
            }
            header(name, size, (int) crc.getValue());
            if (size <= BUFFER) {
                write(buffer, (int) size);
            } else {
                copy(in, size, crc.getValue());
            }
        }
        return Hash.ofDigest(sha256.digest());
    }

    private void copy(FileChannel in, long size, long expected) throws IOException {
        CRC32 crc = new CRC32();
        for (long at = 0; at < size; ) {
            int read = read(in, at, 0, (int) Math.min(PIECE, size - at));
            crc.update(buffer, 0, read);
            write(buffer, read);
            at += read;
        }
        if (crc.getValue() != expected) {
            throw changed();
        }
    }

    private int read(FileChannel in, long at, int place, int most) throws IOException {
        int read = in.read(ByteBuffer.wrap(buffer, place, most), at);
        if (read <= 0) {
            throw changed();
        }
        return read;
    }

    private static IOException changed() {
        return new IOException("found an instance changed while it was being sealed, expected it to stay as it was");
    }

    void bytes(String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        header(name, content.length, (int) crc.getValue());
        write(content, content.length);
    }

    void zeros(String name, long count) throws IOException {
        byte[] zeros = new byte[PIECE];
        CRC32 crc = new CRC32();
        for (long left = count; left > 0; left -= PIECE) {
            crc.update(zeros, 0, (int) Math.min(left, PIECE));
        }
        header(name, count, (int) crc.getValue());
        for (long left = count; left > 0; left -= PIECE) {
            write(zeros, (int) Math.min(left, PIECE));
        }
    }

    private void header(String name, long size, int crc) throws IOException {
        StoredEntry entry = new StoredEntry(name, size, crc, written);
        entries.add(entry);
        byte[] local = ZipRecords.local(entry);
        write(local, local.length);
    }

    /** Writes the central directory and the end records. */
    void end() throws IOException {
        byte[] tail = tail(entries, written);
        write(tail, tail.length);
    }

    /** What follows the entries, from where the last of them ends. */
    static byte[] tail(List<StoredEntry> entries, long directory) {
        List<String> names = entries.stream().map(StoredEntry::name).toList();
        byte[] bytes = new byte[(int) ZipRecords.tailLength(names)];
        ByteBuffer tail = ZipRecords.littleEndian(bytes);
        entries.forEach(entry -> tail.put(ZipRecords.central(entry)));
        tail.put(ZipRecords.end(entries.size(), directory, tail.position()));
        return bytes;
    }

    private void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        written += length;
    }
}
