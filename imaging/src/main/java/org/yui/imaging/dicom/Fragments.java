package org.yui.imaging.dicom;

import java.io.IOException;

/** Encapsulated pixel data: an offset table and fragments, each an item of stated length (PS3.5 section A.4). */
final class Fragments {

    private static final int HEADER_BYTES = 8;

    private Fragments() {}

    /** Goes to the end of the fragments, checking each, and gives the place behind their delimiter. */
    static long skip(DicomInput in, Element element, long bound) throws IOException, MalformedDicomException {
        in.seek(element.valueOffset());
        while (true) {
            if (in.position() + HEADER_BYTES > bound) {
                throw new MalformedDicomException(
                        Defect.TRUNCATED,
                        "found the end of " + element + ", expected a fragment or the sequence's delimiter");
            }
            int tag = in.tag();
            long length = in.u32();
            if (tag == Tag.SEQUENCE_DELIMITATION && length == 0) {
                return in.position();
            }
            checkFragment(in, element, tag, length, bound);
            in.seek(in.position() + length);
        }
    }

    private static void checkFragment(DicomInput in, Element element, int tag, long length, long bound)
            throws MalformedDicomException {
        if (tag != Tag.ITEM) {
            throw new MalformedDicomException(
                    Defect.MISPLACED_DELIMITER, "found " + Tag.text(tag) + " in " + element + ", expected a fragment");
        }
        if (in.position() + length > bound) {
            throw new MalformedDicomException(
                    Defect.TRUNCATED,
                    "found a fragment of length " + length + " in " + element + ", expected at most "
                            + (bound - in.position()));
        }
    }
}
