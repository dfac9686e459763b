package org.yui.imaging.deid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.yui.domain.Hash;
import org.yui.imaging.dicom.DicomInput;

/**
 * HMAC-SHA256 (RFC 2104) under one subkey of a hospital. Without the subkey a guess at the hashed value cannot be tested,
 * and hashes of two hospitals cannot be compared. Safe for use by many threads.
 */
public final class KeyedHash {

    private final Mac keyed;

    public KeyedHash(SecretKey key) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(key);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }

    /** A running hash; copying the keyed state is cheaper than keying again. */
    public Mac start() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java's HMAC-SHA256 cannot be copied", e);
        }
    }

    /**
     * The hash of a value that means something.
     *
     * @param meaning what the value is, so that equal bytes of different meaning give different hashes
     */
    public byte[] of(String meaning, byte[] value) {
        Mac mac = start();
        mac.update(meaning.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return mac.doFinal(value);
    }

    /** As {@link #of}, shortened to 128 bits, in hexadecimal: enough for a name that never collides. */
    public String name(String meaning, byte[] value) {
        return HexFormat.of().formatHex(Arrays.copyOf(of(meaning, value), 16));
    }

    /** The hash of a range of a file. */
    public Hash ofRange(DicomInput in, long from, long length) throws IOException {
        Mac mac = start();
        in.copy(from, length, mac::update);
        return Hash.ofDigest(mac.doFinal());
    }

    @Override
    public String toString() {
        return "KeyedHash";
    }
}
