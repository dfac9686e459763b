package org.yui.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.LongStream;
import org.yui.domain.json.TextValue;

/**
 * A set of small numbers from 0, for instance leaf indices or lines.
 *
 * @param text Base64 of its bytes; number {@code n} is bit {@code n % 8}, from the least significant, of byte
 *     {@code n / 8}; the last byte is never zero, so that each set has one text
 */
public record Bitmap(String text) implements TextValue {

    public Bitmap {
        byte[] bytes = Base64Bytes.parse(text).bytes();
        if (bytes.length > 0 && bytes[bytes.length - 1] == 0) {
            throw new InvalidValueException("bitmap: found trailing zero bytes, expected none");
        }
    }

    public static Bitmap parse(String text) {
        return new Bitmap(text);
    }

    public static Bitmap of(BitSet bits) {
        return new Bitmap(Base64Bytes.of(bits.toByteArray()).text());
    }

    public static Bitmap of(long... members) {
        BitSet bits = new BitSet();
        Arrays.stream(members).forEach(m -> bits.set(Math.toIntExact(m)));
        return of(bits);
    }

    /** The numbers 0 to {@code count - 1}. */
    public static Bitmap firstN(long count) {
        BitSet bits = new BitSet();
        bits.set(0, Math.toIntExact(count));
        return of(bits);
    }

    public boolean contains(long number) {
        return number >= 0 && number <= Integer.MAX_VALUE && bits().get((int) number);
    }

    public boolean containsAll(Bitmap other) {
        BitSet missing = other.bits();
        missing.andNot(bits());
        return missing.isEmpty();
    }

    /** How many numbers are in it. */
    public long count() {
        return bits().cardinality();
    }

    /** One more than the largest number in it; 0 if it is empty. */
    public long end() {
        return bits().length();
    }

    /** The numbers in rising order. */
    public LongStream members() {
        return bits().stream().asLongStream();
    }

    public BitSet bits() {
        return BitSet.valueOf(Base64Bytes.parse(text).bytes());
    }
}
