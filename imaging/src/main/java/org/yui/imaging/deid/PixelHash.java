package org.yui.imaging.deid;

import java.util.Arrays;
import javax.crypto.Mac;
import org.yui.domain.Hash;
import org.yui.imaging.dicom.DicomInput;

/** Hashes pixel data as they pass, and sees whether all 16-bit pixels are equal. */
final class PixelHash implements DicomInput.ByteSink {

    private static final int PIXEL_BYTES = 2;

    private final Mac mac;
    private boolean blank = true;
    private int firstPixel = -1;

    PixelHash(Mac mac) {
        this.mac = mac;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        mac.update(bytes, offset, length);
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

    Hash finish() {
        return Hash.ofDigest(mac.doFinal());
    }
}
