package org.yui.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Tink's AesGcmHkdfStreaming with the one choice of parameters that the network uses.
 *
 * <p>Guarantee: plain bytes come out segment by segment, each after its tag has been checked; order, truncation, extension and
 * associated data are bound. Limits: that the end was reached is known only at the end, and the key is not bound, so a
 * commitment to it must be checked first.
 */
final class StreamCipher {

    static final String SUITE = "AES256GCM-HKDF-SHA256-256KIB";

    private static final int SEGMENT = 1 << 18;
    private static final int TAG = 16;
    private static final int HEADER = 40;
    private static final int AES_KEY_BYTES = 32;

    private final AesGcmHkdfStreaming tink;

    /** @param key 32 bytes; cleared here */
    StreamCipher(byte[] key) {
        try {
            tink = new AesGcmHkdfStreaming(key, "HmacSha256", AES_KEY_BYTES, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink refused the network's own parameters", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Bytes that so many plain bytes become. */
    static long sealedSize(long plainLength) {
        return new StreamCipher(new byte[AES_KEY_BYTES]).tink.expectedCiphertextSize(plainLength);
    }

    /** What is written to the result goes, encrypted, to {@code sealed}; closing the result ends and closes it. */
    OutputStream encrypt(OutputStream sealed, byte[] associated) throws IOException {
        try {
            return tink.newEncryptingStream(sealed, associated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-256-GCM", e);
        }
    }

    /** Where the segment begins whose plain bytes include the one at {@code plain}, from 0. */
    static long segmentOf(long plain) {
        return (plain + HEADER) / (SEGMENT - TAG) * SEGMENT;
    }

    /** Where the segment ends whose plain bytes include the one at {@code plain}, if it is a full one. */
    static long segmentEnd(long plain) {
        return segmentOf(plain) + SEGMENT;
    }

    /**
     * Reads plain bytes by their place, a segment at a time. A tag that does not fit is a {@link SealBrokenException}. The header
     * is read at once.
     */
    SeekableByteChannel decrypt(SeekableByteChannel sealed, byte[] associated) throws IOException {
        TellingChannel source = new TellingChannel(sealed);
        try {
            return new DecryptedChannel(tink.newSeekableDecryptingChannel(source, associated), source);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-256-GCM", e);
        }
    }

    /** Reads {@code sealed} to its end. A tag that does not fit is a {@link SealBrokenException}. */
    InputStream decrypt(InputStream sealed, byte[] associated) throws IOException {
        TellingInput source = new TellingInput(sealed);
        try {
            return new DecryptedInput(tink.newDecryptingStream(source, associated), source);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-256-GCM", e);
        }
    }
}
