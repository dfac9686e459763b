package org.yui.domain;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The one form of random identifiers: 16 bytes as 32 lower-case hexadecimal digits. */
final class RandomId {

    private static final int BYTES = 16;

    private RandomId() {}

    static String check(String what, String text) {
        if (text.length() != 2 * BYTES || !text.chars().allMatch(Hex32::isLowerHex)) {
            throw new InvalidValueException(
                    what + ": found " + text.length() + " characters, expected 32 lower-case hexadecimal digits");
        }
        return text;
    }

    static String draw(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
