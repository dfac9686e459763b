package org.yui.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.yui.domain.json.TextValue;

/**
 * A SHA-256 digest (FIPS 180-4).
 *
 * @param text 64 lower-case hexadecimal digits
 */
public record Hash(String text) implements TextValue {

    /** Length of a digest in bytes. */
    public static final int BYTES = 32;

    public Hash {
        Hex32.check("hash", text);
    }

    public static Hash parse(String text) {
        return new Hash(text);
    }

    /** Takes 32 digest bytes as they are. */
    public static Hash ofDigest(byte[] digest) {
        return new Hash(Hex32.of(digest));
    }

    /** SHA-256 of the parts, one after the other. */
    public static Hash of(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return ofDigest(digest.digest());
    }

    /** A fresh SHA-256, which every Java platform must have. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    public byte[] bytes() {
        return Hex32.bytes(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
