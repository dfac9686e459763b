package org.yui.vault.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The records of a ZIP64 archive of stored entries (APPNOTE 6.3.10, sections 4.3 and 4.5.3). Sizes and offsets stand in
 * the ZIP64 fields always, so that records have one length.
 */
final class ZipRecords {

    static final int LOCAL_SIGNATURE = 0x04034b50;
    static final int LOCAL_FIXED = 30;
    static final int LOCAL_EXTRA = 20;

    static final int CENTRAL_FIXED = 46;
    static final int CENTRAL_EXTRA = 28;

    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int END_64_SIGNATURE = 0x06064b50;
    private static final int END_64 = 56;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR = 20;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END = 22;

    private static final short VERSION = 45;
    private static final short MADE_BY_UNIX = (3 << 8) | VERSION;
    private static final short NAME_IS_UTF_8 = 1 << 11;
    private static final short STORED = 0;
    private static final short MIDNIGHT = 0;
    private static final short FIRST_OF_1980 = (1 << 5) | 1;
    private static final short ZIP_64_EXTRA = 1;
    private static final int SEE_ZIP_64 = 0xffffffff;
    private static final short SEE_ZIP_64_SHORT = (short) 0xffff;
    private static final int REGULAR_FILE_0644 = 0100644 << 16;

    private ZipRecords() {}

    static int localLength(String name) {
        return LOCAL_FIXED + nameLength(name) + LOCAL_EXTRA;
    }

    private static int centralLength(String name) {
        return CENTRAL_FIXED + nameLength(name) + CENTRAL_EXTRA;
    }

    private static int nameLength(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Bytes of the records that end the archive. */
    static int endLength() {
        return END_64 + LOCATOR + END;
    }

    /** Bytes of the central directory and the end records. */
    static long tailLength(List<String> names) {
        return names.stream().mapToLong(ZipRecords::centralLength).sum() + END_64 + LOCATOR + END;
    }

    static byte[] local(StoredEntry entry) {
        byte[] record = new byte[localLength(entry.name())];
        ByteBuffer out = littleEndian(record);
        out.putInt(LOCAL_SIGNATURE).putShort(VERSION);
        common(out, entry, LOCAL_EXTRA);
        out.put(entry.nameBytes());
        out.putShort(ZIP_64_EXTRA).putShort((short) (LOCAL_EXTRA - 4));
        out.putLong(entry.size()).putLong(entry.size());
        return record;
    }

    /** What local and central headers share, from the flags to the length of the extra field. */
    private static void common(ByteBuffer out, StoredEntry entry, int extra) {
        out.putShort(NAME_IS_UTF_8).putShort(STORED).putShort(MIDNIGHT).putShort(FIRST_OF_1980);
        out.putInt(entry.crc()).putInt(SEE_ZIP_64).putInt(SEE_ZIP_64);
        out.putShort((short) entry.nameBytes().length).putShort((short) extra);
    }

    static byte[] central(StoredEntry entry) {
        byte[] record = new byte[centralLength(entry.name())];
        ByteBuffer out = littleEndian(record);
        out.putInt(CENTRAL_SIGNATURE).putShort(MADE_BY_UNIX).putShort(VERSION);
        common(out, entry, CENTRAL_EXTRA);
        short none = 0;
        out.putShort(none).putShort(none).putShort(none); // comment, first disk, internal attributes
        out.putInt(REGULAR_FILE_0644).putInt(SEE_ZIP_64);
        out.put(entry.nameBytes());
        out.putShort(ZIP_64_EXTRA).putShort((short) (CENTRAL_EXTRA - 4));
        out.putLong(entry.size()).putLong(entry.size()).putLong(entry.offset());
        return record;
    }

    /** The records that end the archive. */
    static byte[] end(long entries, long directory, long directoryLength) {
        byte[] record = new byte[END_64 + LOCATOR + END];
        ByteBuffer out = littleEndian(record);
        out.putInt(END_64_SIGNATURE).putLong(END_64 - 12);
        out.putShort(MADE_BY_UNIX).putShort(VERSION).putInt(0).putInt(0);
        out.putLong(entries).putLong(entries).putLong(directoryLength).putLong(directory);
        out.putInt(LOCATOR_SIGNATURE)
                .putInt(0)
                .putLong(directory + directoryLength)
                .putInt(1);
        short none = 0;
        out.putInt(END_SIGNATURE).putShort(none).putShort(none);
        out.putShort(SEE_ZIP_64_SHORT)
                .putShort(SEE_ZIP_64_SHORT)
                .putInt(SEE_ZIP_64)
                .putInt(SEE_ZIP_64)
                .putShort(none);
        return record;
    }

    static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
