package org.yui.imaging.dicom;

import java.nio.charset.StandardCharsets;

/** Characters of values, byte by byte as ISO 8859-1: whatever the character set, nothing is lost and nothing decoded. */
public final class RawText {

    private RawText() {}

    /** Without the padding that PS3.5 section 6.2 allows: spaces on both sides, and NULs behind. */
    public static String trimmed(byte[] value) {
        int end = value.length;
        while (end > 0 && (value[end - 1] == ' ' || value[end - 1] == 0)) {
            end--;
        }
        int start = 0;
        while (start < end && value[start] == ' ') {
            start++;
        }
        return new String(value, start, end - start, StandardCharsets.ISO_8859_1);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
