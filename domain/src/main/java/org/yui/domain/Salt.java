package org.yui.domain;

import java.util.random.RandomGenerator;
import org.yui.domain.json.TextValue;

/**
 * Thirty-two random bytes that hide what a published hash commits to.
 *
 * @param text 64 lower-case hexadecimal digits
 */
public record Salt(String text) implements TextValue {

    public Salt {
        Hex32.check("salt", text);
    }

    public static Salt parse(String text) {
        return new Salt(text);
    }

    public static Salt of(byte[] bytes) {
        return new Salt(Hex32.of(bytes));
    }

    /** Draws a salt. {@code random} must be a cryptographic source outside tests. */
    public static Salt random(RandomGenerator random) {
        byte[] bytes = new byte[Hash.BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    public byte[] bytes() {
        return Hex32.bytes(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
