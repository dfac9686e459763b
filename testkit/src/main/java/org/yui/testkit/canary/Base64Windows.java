package org.yui.testkit.canary;

import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** What Base64 makes of bytes in the middle of others: the digits that they alone decide, for each of three alignments. */
final class Base64Windows {

    private static final int BITS_PER_DIGIT = 6;

    private Base64Windows() {}

    static Set<String> of(byte[] bytes) {
        Set<String> windows = new LinkedHashSet<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            windows.add(decided(Base64.getEncoder().encodeToString(shifted), before, bytes.length));
            windows.add(decided(Base64.getUrlEncoder().encodeToString(shifted), before, bytes.length));
        }
        return windows;
    }

    private static String decided(String digits, int before, int length) {
        int first = Math.ceilDiv(before * Byte.SIZE, BITS_PER_DIGIT);
        int end = (before + length) * Byte.SIZE / BITS_PER_DIGIT;
        return digits.substring(first, end);
    }
}
