package org.yui.imaging.deid;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.StandardUids;
import org.yui.imaging.profile.ConfidentialityOption;
import org.yui.imaging.profile.DeidentificationProfile;

/**
 * New identifiers for old (action U of PS3.15 Table E.1-1): {@code 2.25.} and a version 8 UUID made from a keyed hash (PS3.5
 * section B.2). The same old one gives the same new one in every file of the hospital, so references stay whole. What the
 * standard itself gives out is kept.
 */
final class UidMap {

    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*))+");
    private static final int MOST_CHARACTERS = 64;
    private static final char VALUE_DELIMITER = '\\';

    private final KeyedHash key;
    private final boolean retains;

    UidMap(HospitalSecret secret) {
        this(secret, false);
    }

    private UidMap(HospitalSecret secret, boolean retains) {
        this.key = secret.uids();
        this.retains = retains;
    }

    /** By the profile: where it retains identifiers, those stay that are some (PS3.5 section 9.1). */
    static UidMap of(HospitalSecret secret, DeidentificationProfile profile) {
        return new UidMap(secret, profile.has(ConfidentialityOption.RETAIN_UIDS));
    }

    /** The new identifier; whatever stood in the place of one is treated as one, but for blanks around it. */
    String map(String found) {
        String uid = found.strip();
        if (uid.isEmpty() || StandardUids.contains(uid) || (retains && isUid(uid))) {
            return uid;
        }
        byte[] uuid = Arrays.copyOf(key.of("uid", RawText.bytes(uid)), 16);
        uuid[6] = (byte) ((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte) ((uuid[8] & 0x3F) | 0x80);
        return "2.25." + new BigInteger(1, uuid);
    }

    static boolean isUid(String text) {
        return text.length() <= MOST_CHARACTERS && FORM.matcher(text).matches();
    }

    /** Maps each of several values. */
    byte[] map(byte[] value) {
        StringBuilder mapped = new StringBuilder();
        String all = RawText.trimmed(value);
        for (int start = 0; start <= all.length(); ) {
            int delimiter = all.indexOf(VALUE_DELIMITER, start);
            int end = delimiter < 0 ? all.length() : delimiter;
            mapped.append(mapped.isEmpty() ? "" : "\\").append(map(all.substring(start, end)));
            start = end + 1;
        }
        return RawText.bytes(mapped.toString());
    }
}
