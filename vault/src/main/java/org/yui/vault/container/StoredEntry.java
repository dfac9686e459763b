package org.yui.vault.container;

import java.nio.charset.StandardCharsets;

/**
 * One stored entry of the archive, as its headers give it.
 *
 * @param size bytes of its content
 * @param crc CRC-32 of its content
 * @param offset where its local header begins
 */
record StoredEntry(String name, long size, int crc, long offset) {

    byte[] nameBytes() {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    /** Where the entry after it begins. */
    long end() {
        return offset + ZipRecords.localLength(name) + size;
    }
}
