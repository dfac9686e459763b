package org.yui.vault.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.yui.domain.InvalidValueException;

/**
 * Reads stored entries from a stream, once. Each header, and the archive's end, must be the very bytes that {@link
 * ZipRecords} writes for what they say; so there is only one way to read a container.
 */
final class ZipInput {

    private static final int PIECE = 1 << 18;
    private static final int CRC_AT = 14;
    private static final int NAME_LENGTH_AT = 26;
    private static final int SIZE_IN_EXTRA = 4;

    private final InputStream in;
    private final byte[] buffer = new byte[PIECE];
    private final List<StoredEntry> entries = new ArrayList<>();
    private long at;

    ZipInput(InputStream in) {
        this.in = in;
    }

    /** The next entry's header. */
    StoredEntry next() throws IOException {
        byte[] head = read(ZipRecords.LOCAL_FIXED);
        ByteBuffer fixed = ZipRecords.littleEndian(head);
        int nameLength = Short.toUnsignedInt(fixed.getShort(NAME_LENGTH_AT));
        if (fixed.getInt(0) != ZipRecords.LOCAL_SIGNATURE || nameLength > EntryName.MOST) {
            throw new MalformedContainerException("found no entry at byte " + at + ", expected a stored ZIP64 entry");
        }
        byte[] rest = read(nameLength + ZipRecords.LOCAL_EXTRA);
        String name = new String(rest, 0, nameLength, StandardCharsets.US_ASCII);
        checkName(name);
        long size = ZipRecords.littleEndian(rest).getLong(nameLength + SIZE_IN_EXTRA);
        StoredEntry entry = new StoredEntry(name, size, fixed.getInt(CRC_AT), at);
        byte[] expected = ZipRecords.local(entry);
        if (size < 0 || !contains(expected, 0, head) || !contains(expected, ZipRecords.LOCAL_FIXED, rest)) {
            throw new MalformedContainerException(
                    "found another kind of entry at byte " + at + ", expected a stored ZIP64 entry");
        }
        at += expected.length;
        entries.add(entry);
        return entry;
    }

    private static void checkName(String name) throws MalformedContainerException {
        try {
            EntryName.check(name);
        } catch (InvalidValueException e) {
            throw new MalformedContainerException("found an entry whose name is not allowed: " + e.getMessage(), e);
        }
    }

    private static boolean contains(byte[] whole, int from, byte[] part) {
        return from + part.length <= whole.length
                && Arrays.equals(whole, from, from + part.length, part, 0, part.length);
    }

    /** Copies the content of the entry whose header was read last, and checks its checksum. */
    void content(StoredEntry entry, OutputStream out) throws IOException {
        CRC32 crc = new CRC32();
        for (long left = entry.size(); left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(PIECE, left));
            if (read < 0) {
                throw endedEarly();
            }
            crc.update(buffer, 0, read);
            out.write(buffer, 0, read);
            left -= read;
            at += read;
        }
        if ((int) crc.getValue() != entry.crc()) {
            throw new MalformedContainerException(
                    "found an entry whose content has another checksum than its header says");
        }
    }

    /** Reads the rest: the central directory and the end records of the entries read, and then nothing. */
    void end() throws IOException {
        byte[] expected = ZipOutput.tail(entries, at);
        if (!Arrays.equals(read(expected.length), expected)) {
            throw new MalformedContainerException(
                    "found a central directory that says something else than the entries, expected the same");
        }
        if (in.read() >= 0) {
            throw new MalformedContainerException("found bytes behind the end records, expected none");
        }
    }

    /** Reads exactly so many bytes; the caller counts them. */
    private byte[] read(int length) throws IOException {
        byte[] bytes = new byte[length];
        if (in.readNBytes(bytes, 0, length) < length) {
            throw endedEarly();
        }
        return bytes;
    }

    private MalformedContainerException endedEarly() {
        return new MalformedContainerException("found the container's end after byte " + at
                + ", expected entries, a central directory and end records");
    }
}
