package org.yui.imaging.deid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.DicomInput;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.Tag;

/**
 * The keyed hash of a file in evidence, so made that pixel data, which an input and its output have in common, are gone through
 * but once for both.
 *
 * <p>Of a file that is DICOM, not deflated, and has Pixel Data (7FE0,0010) in its dataset, it is HMAC-SHA256 under the hospital's
 * evidence key over: the bytes before the value of Pixel Data, those behind it, SHA-256 of the value (of fragments with
 * their items and delimiter), where it begins and how long it is (8 bytes each, highest first), a byte of 1. Of any other
 * file it is HMAC-SHA256 over all its bytes and a byte of 0. The last byte keeps the two apart, and place and length keep apart
 * files that differ only in what belongs to the value: whoever changes any byte changes the hash, as if all bytes had been
 * hashed under the key.
 */
public final class FileHash {

    private static final byte WHOLE = 0;
    private static final byte PIXELS_APART = 1;

    private FileHash() {}

    /**
     * A value of pixel data.
     *
     * @param from   place of its first byte
     * @param length in bytes
     * @param sha256 its digest, never to be shown: only what a key is put to
     */
    record Pixels(long from, long length, Hash sha256) {

        @Override
        public String toString() {
            return "Pixels";
        }
    }

    /** The hash of a file, whatever it is. */
    public static Hash of(KeyedHash key, Path path) throws IOException {
        try {
            Optional<Part10> opened = Part10.open(path);
            if (opened.isPresent()) {
                try (Part10 file = opened.get()) {
                    return of(key, file.file(), file.file().size(), pixels(file));
                }
            }
        } catch (MalformedDicomException e) {
            // Then it is hashed as a whole, like everything that is no DICOM.
        }
        try (DicomInput in = DicomInput.open(path)) {
            return of(key, in, in.size(), null);
        }
    }

    private static @Nullable Pixels pixels(Part10 file) throws IOException, MalformedDicomException {
        if (file.transferSyntax().deflated()) {
            return null;
        }
        Dataset dataset = file.dataset();
        for (Element element = dataset.next(); element != null; element = dataset.next()) {
            if (element.tag() == Tag.PIXEL_DATA) {
                long from = element.valueOffset();
                long length = element.hasUndefinedLength() ? dataset.fragmentsEnd(element) - from : element.length();
                MessageDigest digest = PixelHash.sha256();
                file.input().copy(from, length, digest::update);
                return new Pixels(from, length, Hash.ofDigest(digest.digest()));
            }
        }
        return null;
    }

    /**
     * The hash of a file whose pixel data were gone through before.
     *
     * @param bytes of the file, without what was put to its end as it was read
     */
    static Hash of(KeyedHash key, DicomInput in, long bytes, @Nullable Pixels pixels) throws IOException {
        Mac mac = key.start();
        if (pixels == null || pixels.from + pixels.length > bytes) {
            in.copy(0, bytes, mac::update);
            return finish(mac, null);
        }
        in.copy(0, pixels.from, mac::update);
        long behind = pixels.from + pixels.length;
        in.copy(behind, bytes - behind, mac::update);
        return finish(mac, pixels);
    }

    /** Ends a hash that has had all bytes but those of the pixel data. */
    static Hash finish(Mac mac, @Nullable Pixels pixels) {
        if (pixels == null) {
            mac.update(WHOLE);
        } else {
            mac.update(pixels.sha256.bytes());
            mac.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(pixels.from)
                    .putLong(pixels.length)
                    .array());
            mac.update(PIXELS_APART);
        }
        return Hash.ofDigest(mac.doFinal());
    }
}
