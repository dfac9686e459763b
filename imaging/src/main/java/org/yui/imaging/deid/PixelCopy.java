package org.yui.imaging.deid;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.imaging.dicom.DicomInput;
import org.yui.imaging.dicom.DicomOutput;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.Tag;

/** Copies the values of pixel data of one file, each byte of which is hashed once as it passes. */
final class PixelCopy {

    private final DicomInput in;
    private final DicomOutput out;
    private final HashedOutput hashed;
    private final boolean deflated;
    private final PixelHash others = new PixelHash();
    private FileHash.@Nullable Pixels inInput;

    PixelCopy(Part10 file, DicomOutput out, HashedOutput hashed) {
        this.in = file.input();
        this.out = out;
        this.hashed = hashed;
        this.deflated = file.transferSyntax().deflated();
    }

    /**
     * Copies a value, whose head is written.
     *
     * @param depth how many sequences it lies within
     * @param end   one past its last byte
     */
    void copy(Element element, int depth, long end) throws IOException {
        long from = element.valueOffset();
        long length = end - from;
        if (deflated || depth > 0 || element.tag() != Tag.PIXEL_DATA) {
            in.copy(from, length, (bytes, offset, size) -> {
                others.write(bytes, offset, size);
                out.raw(bytes, offset, size);
            });
            return;
        }
        hashed.beginPixels();
        boolean padded = !element.hasUndefinedLength() && (length & 1) != 0;
        if (padded) {
            PixelHash unpadded = new PixelHash();
            in.copy(from, length, unpadded);
            in.copy(from, length, out::raw);
            hashed.endPixels();
            inInput = new FileHash.Pixels(from, length, unpadded.digest());
        } else {
            in.copy(from, length, out::raw);
            inInput = new FileHash.Pixels(from, length, hashed.endPixels());
        }
    }

    /** Where Pixel Data lay in the dataset, if the file has them as they are. */
    FileHash.@Nullable Pixels inInput() {
        return inInput;
    }

    /** Of the value of Pixel Data, or of other pixels where there are none. */
    Hash digest() {
        return inInput == null ? others.digest() : inInput.sha256();
    }
}
