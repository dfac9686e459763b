package org.yui.imaging.deid;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.yui.domain.Hash;
import org.yui.imaging.dicom.DicomInput;

/** Hashes pixel data as they pass, and sees whether all 16-bit pixels are equal. */
final class PixelHash implements DicomInput.ByteSink {

    private static final int PIXEL_BYTES = 2;
    private static final String MEANING = "pixel-data";

    private final MessageDigest digest = sha256();
    private boolean blank = true;
    private int firstPixel = -1;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        if (blank && length >= PIXEL_BYTES) {
            int pixel = (bytes[offset] & 0xFF) | ((bytes[offset + 1] & 0xFF) << 8);
            // Equal to itself moved by one pixel: all pixels of the piece are equal.
            blank = (firstPixel == -1 || firstPixel == pixel)
                    && Arrays.equals(
                            bytes, offset, offset + length - PIXEL_BYTES, bytes, offset + PIXEL_BYTES, offset + length);
            firstPixel = pixel;
        }
    }

    boolean isBlank() {
        return blank;
    }

    /** The digest of what has passed, which is never to be shown. */
    Hash digest() {
        return Hash.ofDigest(digest.digest());
    }

    /** What may be shown of a digest: nobody without the key can tell of which pixels it is. */
    static Hash keyed(KeyedHash key, Hash digest) {
        return Hash.ofDigest(key.of(MEANING, digest.bytes()));
    }
}
