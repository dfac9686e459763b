package org.yui.vault.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yui.domain.InvalidValueException;

/** Reads the central directory of a container from its end. */
final class ZipIndex {

    /** Enough for a hundred thousand entries with names of the longest. */
    private static final long MOST_BYTES = 32 << 20;

    private static final int ENTRIES_AT = 24;
    private static final int LENGTH_AT = 40;
    private static final int DIRECTORY_AT = 48;
    private static final int CRC_AT = 16;
    private static final int NAME_LENGTH_AT = 28;
    private static final int SIZE_IN_EXTRA = 4;
    private static final int OFFSET_IN_EXTRA = 20;

    private ZipIndex() {}

    /** The entries in their order; one lies behind the other without a gap, the directory behind the last. */
    static List<StoredEntry> read(SeekableByteChannel container) throws IOException {
        int endLength = ZipRecords.endLength();
        if (container.size() < endLength) {
            throw malformed("fewer bytes than its end records have");
        }
        container.position(container.size() - endLength);
        byte[] end = read(container, endLength);
        ByteBuffer fields = ZipRecords.littleEndian(end);
        long length = fields.getLong(LENGTH_AT);
        long directory = fields.getLong(DIRECTORY_AT);
        boolean fits = length >= 0
                && length <= MOST_BYTES
                && directory == container.size() - endLength - length
                && directory >= 0
                && Arrays.equals(end, ZipRecords.end(fields.getLong(ENTRIES_AT), directory, length));
        if (!fits) {
            throw malformed("other end records");
        }
        container.position(directory);
        byte[] central = read(container, (int) length);
        List<StoredEntry> entries = entries(central);
        byte[] tail = ZipOutput.tail(entries, directory);
        boolean same = tail.length == length + endLength
                && Arrays.equals(tail, 0, (int) length, central, 0, (int) length)
                && Arrays.equals(tail, (int) length, tail.length, end, 0, endLength);
        if (!same) {
            throw malformed("another central directory");
        }
        checkPlaces(entries, directory);
        return entries;
    }

    private static List<StoredEntry> entries(byte[] central) throws MalformedContainerException {
        ByteBuffer fields = ZipRecords.littleEndian(central);
        List<StoredEntry> entries = new ArrayList<>();
        for (int at = 0; at < central.length; ) {
            int nameAt = at + ZipRecords.CENTRAL_FIXED;
            int nameLength = nameAt > central.length ? 0 : Short.toUnsignedInt(fields.getShort(at + NAME_LENGTH_AT));
            int extra = nameAt + nameLength;
            if (extra + ZipRecords.CENTRAL_EXTRA > central.length) {
                throw malformed("a central directory that ends within an entry");
            }
            String name = new String(central, nameAt, nameLength, StandardCharsets.US_ASCII);
            checkName(name);
            entries.add(new StoredEntry(
                    name,
                    fields.getLong(extra + SIZE_IN_EXTRA),
                    fields.getInt(at + CRC_AT),
                    fields.getLong(extra + OFFSET_IN_EXTRA)));
            at = extra + ZipRecords.CENTRAL_EXTRA;
        }
        return entries;
    }

    private static void checkName(String name) throws MalformedContainerException {
        try {
            EntryName.check(name);
        } catch (InvalidValueException e) {
            throw new MalformedContainerException("found an entry whose name is not allowed: " + e.getMessage(), e);
        }
    }

    private static void checkPlaces(List<StoredEntry> entries, long directory) throws MalformedContainerException {
        long at = 0;
        for (StoredEntry entry : entries) {
            if (entry.offset() != at || entry.size() < 0 || entry.size() > directory) {
                throw malformed("an entry at another place than behind the one before");
            }
            at = entry.end();
        }
        if (at != directory) {
            throw malformed("a gap before the central directory");
        }
    }

    /** Reads exactly so many bytes. */
    static byte[] read(SeekableByteChannel container, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (container.read(bytes) < 0) {
                throw malformed("fewer bytes than its index says");
            }
        }
        return bytes.array();
    }

    private static MalformedContainerException malformed(String found) {
        return new MalformedContainerException("found a container with " + found
                + ", expected stored ZIP64 entries, a central directory, end records");
    }
}
