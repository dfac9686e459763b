package org.yui.imaging.dicom;

import java.io.IOException;

/** Encapsulated pixel data: an offset table and fragments, each an item of stated length (PS3.5 section A.4). */
final class Fragments {

    private static final int HEAD_BYTES = 8;

    /** (FFFE,E0DD) of length 0, little endian. */
    private static final byte[] DELIMITER = {(byte) 0xFE, (byte) 0xFF, (byte) 0xDD, (byte) 0xE0, 0, 0, 0, 0};

    private Fragments() {}

    /**
     * Goes to the end of the fragments, checking each, and gives the place behind their delimiter. Where it is missing at the
     * end of the file, the input is made to go on with it.
     */
    static long skip(Dataset holder, Element element) throws IOException, MalformedDicomException {
        DicomInput in = holder.in();
        in.seek(element.valueOffset());
        for (int fragments = 0; ; fragments++) {
            if (fragments > 1 && in.position() == in.size() && holder.depth() == 0) {
                holder.repairs().add(Repair.MISSING_DELIMITER, element.tag());
                in.complete(DELIMITER);
                in.seek(in.size());
                return in.size();
            }
            if (in.position() + HEAD_BYTES > holder.bound()) {
                throw new MalformedDicomException(
                        Defect.TRUNCATED,
                        "found the end of " + element + ", expected a fragment or the sequence's delimiter");
            }
            int tag = Encoding.EXPLICIT_LITTLE.tag(in);
            long length = in.u32();
            if (tag == Tag.SEQUENCE_DELIMITATION && length == 0) {
                return in.position();
            }
            checkFragment(in, element, tag, length, holder.bound());
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
