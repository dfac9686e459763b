package org.yui.testkit;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.yui.domain.Hash;

/**
 * So many bytes that follow from a seed: the ChaCha20 keystream (RFC 8439) under key SHA-256(seed), zero nonce, from
 * block 0. Kubo's and IPIP-499's test vectors are made of these bytes.
 */
public final class Keystream extends InputStream {

    private static final byte[] ZEROS = new byte[1 << 16];

    private final Cipher chaCha20;
    private long left;

    /** @param length bytes until the end of the stream */
    public Keystream(String seed, long length) {
        this.left = length;
        try {
            byte[] key = Hash.of(seed.getBytes(StandardCharsets.UTF_8)).bytes();
            chaCha20 = Cipher.getInstance("ChaCha20");
            chaCha20.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "ChaCha20"),
                    new ChaCha20ParameterSpec(new byte[12], 0));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no ChaCha20", e);
        }
    }

    /** The first bytes of a seed's stream. */
    public static byte[] bytes(String seed, int length) {
        byte[] bytes = new byte[length];
        Keystream stream = new Keystream(seed, length);
        int at = 0;
        while (at < length) {
            at += stream.read(bytes, at, length - at);
        }
        return bytes;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        int part = (int) Math.min(Math.min(length, ZEROS.length), left);
        try {
            chaCha20.update(ZEROS, 0, part, into, offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ChaCha20 refused a buffer of the right length", e);
        }
        left -= part;
        return part;
    }

    @Override
    public int available() {
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    /** Holds nothing, so nothing can fail. */
    @Override
    public void close() {
        left = 0;
    }
}
