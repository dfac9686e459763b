package org.yui.imaging.deid;

import java.math.BigInteger;
import java.util.Arrays;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.StandardUids;

/**
 * New identifiers for old (action U of PS3.15 Table E.1-1): {@code 2.25.} and a version 8 UUID made from a keyed hash (PS3.5
 * section B.2). The same old one gives the same new one in every file of the hospital, so references stay whole. What the
 * standard itself gives out is kept.
 */
final class UidMap {

    private static final char VALUE_DELIMITER = '\\';

    private final KeyedHash key;

    UidMap(HospitalSecret secret) {
        key = secret.uids();
    }

    /** The new identifier; whatever stood in the place of one is treated as one. */
    String map(String uid) {
        if (uid.isEmpty() || StandardUids.contains(uid)) {
            return uid;
        }
        byte[] uuid = Arrays.copyOf(key.of("uid", RawText.bytes(uid)), 16);
        uuid[6] = (byte) ((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte) ((uuid[8] & 0x3F) | 0x80);
        return "2.25." + new BigInteger(1, uuid);
    }

    /** Maps each of several values. */
    byte[] map(byte[] value) {
        StringBuilder mapped = new StringBuilder();
        String all = RawText.trimmed(value);
        for (int start = 0; start <= all.length(); ) {
            int delimiter = all.indexOf(VALUE_DELIMITER, start);
            int end = delimiter < 0 ? all.length() : delimiter;
            mapped.append(mapped.isEmpty() ? "" : "\\")
                    .append(map(all.substring(start, end).strip()));
            start = end + 1;
        }
        return RawText.bytes(mapped.toString());
    }
}
