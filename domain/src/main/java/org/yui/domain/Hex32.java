package org.yui.domain;

import java.util.HexFormat;

/** Thirty-two bytes as 64 lower-case hexadecimal digits: the one text form of hashes and salts. */
final class Hex32 {

    private static final int DIGITS = 64;

    private Hex32() {}

    static String check(String what, String text) {
        if (text.length() != DIGITS || !text.chars().allMatch(Hex32::isLowerHex)) {
            throw new InvalidValueException(
                    what + ": found " + text.length() + " characters, expected 64 lower-case hexadecimal digits");
        }
        return text;
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] bytes(String text) {
        return HexFormat.of().parseHex(text);
    }

    static boolean isLowerHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
