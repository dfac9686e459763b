package org.yui.imaging.dicom;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset itself shows of its encoding where the file meta information says nothing, or not the truth.
 *
 * <p>Under each of the three encodings the first elements are read: their tags must rise, their lengths must be even and lie
 * within the file, public tags must stand in the dictionary, and types, where there are any, must be the dictionary's. An
 * encoding fits if this holds for {@link #ENOUGH} elements, or up to a sequence of undefined length or the exact end of the
 * file after at least {@link #LEAST}. It is sure only if exactly one fits.
 */
final class EncodingEvidence {

    private static final int ENOUGH = 16;
    private static final int LEAST = 2;

    private EncodingEvidence() {}

    /** The only encoding that fits from a place to the end of the file, or null. */
    static @Nullable Encoding of(DicomInput in, long start) throws IOException {
        Encoding found = null;
        for (Encoding encoding : Encoding.values()) {
            if (fits(in, start, encoding)) {
                if (found != null) {
                    return null;
                }
                found = encoding;
            }
        }
        return found;
    }

    /** Whether the first elements can be read so. */
    static boolean fits(DicomInput in, long start, Encoding encoding) throws IOException {
        long at = start;
        int last = 0;
        for (int seen = 0; seen < ENOUGH; seen++) {
            if (at == in.size()) {
                return seen >= LEAST;
            }
            if (!encoding.isHead(in, at, in.size(), in.size(), last)) {
                return false;
            }
            in.seek(at);
            last = encoding.tag(in);
            Dictionary.@Nullable Entry entry = Dictionary.of(last);
            if (entry == null && !Tag.isPrivate(last) && Tag.element(last) != 0) {
                return false;
            }
            Vr vr = encoding.explicit() ? Vr.of(in.u8(), in.u8()) : null;
            if (entry != null && vr != null && vr != Vr.UN && !entry.vrs().contains(vr)) {
                return false;
            }
            long length = length(in, encoding, vr);
            if (length == Element.UNDEFINED) {
                return seen >= LEAST;
            }
            if ((length & 1) != 0) {
                return false;
            }
            at = in.position() + length;
        }
        return true;
    }

    private static long length(DicomInput in, Encoding encoding, @Nullable Vr vr) throws IOException {
        if (vr == null) {
            return encoding.length(in);
        }
        int low = encoding.u16(in);
        return vr.hasLongForm() ? encoding.length(in) : low;
    }
}
