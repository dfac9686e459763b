package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** An entry's own header (APPNOTE.TXT 6.3.10, section 4.3.7), which must agree with the directory. */
final class ZipLocal {

    static final int HEAD_BYTES = 30;

    private static final int LOCAL = 0x04034b50;

    private ZipLocal() {}

    /** Where the entry's content begins. */
    static long content(FileChannel archive, ZipEntry entry, long limit) throws IOException, UnusableArchiveException {
        ByteBuffer head = ZipDirectory.read(archive, entry.header(), HEAD_BYTES);
        int nameBytes = head.getShort(26) & 0xFFFF;
        int extraBytes = head.getShort(28) & 0xFFFF;
        boolean agrees = head.getInt(0) == LOCAL
                && (head.getShort(8) & 0xFFFF) == entry.method()
                && (head.getShort(6) & 1) == (entry.flags() & 1)
                && nameBytes == entry.nameBytes();
        long content = entry.header() + HEAD_BYTES + nameBytes + extraBytes;
        if (!agrees || content > limit - entry.packed()) {
            throw ZipDirectory.damaged(
                    "found entry " + entry.number() + " stating something else than the directory says of it");
        }
        return content;
    }
}
