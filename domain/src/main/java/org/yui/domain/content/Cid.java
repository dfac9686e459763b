package org.yui.domain.content;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.yui.domain.Hash;
import org.yui.domain.InvalidValueException;
import org.yui.domain.json.TextValue;

/**
 * A content identifier, version 1 (multiformats CID), over SHA-256: of a raw block (codec 0x55) or of a dag-pb node
 * (codec 0x70).
 *
 * @param text multibase base32 lower case without padding: {@code b}, then 58 characters
 */
public record Cid(String text) implements TextValue {

    private static final int VERSION = 0x01;
    private static final int RAW = 0x55;
    private static final int DAG_PB = 0x70;
    private static final int SHA2_256 = 0x12;
    private static final int LENGTH = 4 + Hash.BYTES;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    public Cid {
        byte[] bytes = decode(text);
        boolean known = bytes.length == LENGTH
                && bytes[0] == VERSION
                && (bytes[1] == RAW || bytes[1] == DAG_PB)
                && bytes[2] == SHA2_256
                && bytes[3] == Hash.BYTES;
        if (!known || !encode(bytes).equals(text)) {
            throw new InvalidValueException("CID: found " + text.length()
                    + " characters of another form, expected CIDv1, raw or dag-pb, SHA-256, in base32");
        }
    }

    public static Cid parse(String text) {
        return new Cid(text);
    }

    /** The identifier of a raw block whose SHA-256 is given. */
    public static Cid raw(Hash digest) {
        return of(RAW, digest);
    }

    /** The identifier of a dag-pb node whose SHA-256 is given. */
    public static Cid dagPb(Hash digest) {
        return of(DAG_PB, digest);
    }

    private static Cid of(int codec, Hash digest) {
        byte[] bytes = new byte[LENGTH];
        bytes[0] = VERSION;
        bytes[1] = (byte) codec;
        bytes[2] = SHA2_256;
        bytes[3] = Hash.BYTES;
        System.arraycopy(digest.bytes(), 0, bytes, 4, Hash.BYTES);
        return new Cid(encode(bytes));
    }

    /** The 36 bytes of the binary form, as in a dag-pb link. */
    public byte[] bytes() {
        return decode(text);
    }

    /** Whether it names a raw block. */
    public boolean isRaw() {
        return bytes()[1] == RAW;
    }

    /** SHA-256 of the block's bytes. */
    public Hash digest() {
        return Hash.ofDigest(Arrays.copyOfRange(bytes(), 4, LENGTH));
    }

    private static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder("b");
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.append(ALPHABET.charAt((buffer >> bits) & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            out.append(ALPHABET.charAt((buffer << (5 - bits)) & 31));
        }
        return out.toString();
    }

    private static byte[] decode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (int i = 1; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return new byte[0];
            }
            buffer = (buffer << 5) | digit;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return text;
    }
}
