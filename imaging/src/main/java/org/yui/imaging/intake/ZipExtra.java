package org.yui.imaging.intake;

import java.nio.ByteBuffer;

/**
 * The lengths and the place of an entry, which stand in its extra field where 32 bits are too few (APPNOTE.TXT 6.3.10, section 4.5.3).
 *
 * @param packed bytes in the archive; negative if damaged, as the others
 * @param bytes of the content
 * @param header where its local header begins
 */
record ZipExtra(long packed, long bytes, long header) {

    private static final int ZIP64 = 1;
    private static final long FULL = 0xFFFFFFFFL;

    /**
     * @param extra the entry's extra field
     * @param head its head in the central directory
     */
    static ZipExtra read(ByteBuffer extra, ByteBuffer head) {
        ByteBuffer large = zip64(extra);
        long bytes = or(head.getInt(24) & FULL, large);
        long packed = or(head.getInt(20) & FULL, large);
        long header = or(head.getInt(42) & FULL, large);
        return new ZipExtra(packed, bytes, header);
    }

    private static long or(long small, ByteBuffer large) {
        if (small < FULL) {
            return small;
        }
        return large.remaining() < 8 ? -1 : large.getLong();
    }

    /** Its numbers are there only for those that are full in the head, in this order. */
    private static ByteBuffer zip64(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xFFFF;
            int length = Math.min(extra.getShort() & 0xFFFF, extra.remaining());
            ByteBuffer field = extra.slice(extra.position(), length).order(extra.order());
            if (id == ZIP64) {
                return field;
            }
            extra.position(extra.position() + length);
        }
        return ByteBuffer.allocate(0);
    }
}
