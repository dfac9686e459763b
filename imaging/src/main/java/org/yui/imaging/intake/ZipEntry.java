package org.yui.imaging.intake;

/**
 * One entry as the archive's central directory states it (APPNOTE.TXT 6.3.10, section 4.3.12), without its name.
 *
 * @param number its place, from 1
 * @param folder whether it is a folder, which has no content
 * @param flags general purpose bit flag
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of the content
 * @param packed bytes in the archive
 * @param bytes of the content
 * @param header where its local header begins
 * @param nameBytes length of its name
 */
record ZipEntry(
        int number,
        boolean folder,
        int flags,
        int method,
        int crc,
        long packed,
        long bytes,
        long header,
        int nameBytes) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }
}
