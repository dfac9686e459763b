package org.yui.testkit.canary;

import java.util.Arrays;

/** A canary's bytes in one encoding. */
public final class Form {

    private static final int LEAST_BYTES = 6;
    private static final int LEAST_LETTERS = 8;

    private final String encoding;
    private final byte[] bytes;

    Form(String encoding, byte[] bytes) {
        this.encoding = encoding;
        this.bytes = bytes.clone();
    }

    /** The encoding's name, for instance {@code UTF-16LE} or {@code base64 of UTF-8}. */
    public String encoding() {
        return encoding;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Whether chance would hardly make it: six bytes, or eight where all are letters and digits of ASCII, of which whole
     * files consist.
     */
    boolean isDistinctive() {
        return bytes.length >= (isAlphanumeric() ? LEAST_LETTERS : LEAST_BYTES);
    }

    /** Whether it lies in {@code buffer} from {@code start} on, before {@code end}. */
    boolean isAt(int start, byte[] buffer, int end) {
        return start + bytes.length <= end
                && Arrays.equals(buffer, start, start + bytes.length, bytes, 0, bytes.length);
    }

    boolean hasBytes(byte[] other) {
        return Arrays.equals(bytes, other);
    }

    private boolean isAlphanumeric() {
        for (byte b : bytes) {
            if (b < '0' || !Character.isLetterOrDigit(b)) {
                return false;
            }
        }
        return true;
    }
}
