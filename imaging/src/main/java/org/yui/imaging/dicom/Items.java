package org.yui.imaging.dicom;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The items of one sequence, in turn; each is to be gone through to its end before the next. */
public final class Items {

    private static final int HEADER_BYTES = 8;

    private final Dataset holder;
    private final DicomInput in;
    private final Element sequence;
    private final Encoding encoding;
    private final long end;
    private final long bound;
    private @Nullable Dataset open;
    private int items;
    private boolean ended;

    Items(Dataset holder, Element sequence) throws MalformedDicomException {
        this.holder = holder;
        this.in = holder.in();
        this.sequence = sequence;
        // What lies within UN is implicit little endian, whatever the file is (PS3.5 section 6.2.2).
        this.encoding = sequence.explicit() ? holder.encoding() : Encoding.IMPLICIT_LITTLE;
        this.end = sequence.hasUndefinedLength() ? Element.UNDEFINED : sequence.valueOffset() + sequence.length();
        this.bound = sequence.hasUndefinedLength() ? holder.bound() : end;
        if (holder.depth() >= Dataset.MAX_DEPTH) {
            throw new MalformedDicomException(
                    Defect.TOO_DEEP,
                    "found " + sequence + " within " + holder.depth() + " sequences, expected at most "
                            + Dataset.MAX_DEPTH);
        }
    }

    /** The next item, or null at the end. */
    public @Nullable Dataset next() throws IOException, MalformedDicomException {
        passOver();
        if (ended || in.position() == end) {
            ended = true;
            return null;
        }
        if (isOnlyDelimiterMissing()) {
            holder.repairs().add(Repair.MISSING_DELIMITER, sequence.tag());
            ended = true;
            return null;
        }
        if (in.position() + HEADER_BYTES > bound) {
            throw new MalformedDicomException(
                    Defect.TRUNCATED,
                    "found the end of " + sequence + ", expected an item or the sequence's delimiter");
        }
        int tag = encoding.tag(in);
        long length = encoding.length(in);
        if (tag == Tag.SEQUENCE_DELIMITATION && length == 0 && (end == Element.UNDEFINED || in.position() == end)) {
            if (end != Element.UNDEFINED) {
                holder.repairs().add(Repair.STRAY_DELIMITER, sequence.tag());
            }
            ended = true;
            return null;
        }
        if (tag != Tag.ITEM) {
            throw new MalformedDicomException(
                    Defect.MISPLACED_DELIMITER, "found " + Tag.text(tag) + " in " + sequence + ", expected an item");
        }
        Dataset item = open(length);
        open = item;
        items++;
        return item;
    }

    /** At the end of the file, behind whole items of a sequence of the file's own dataset. */
    private boolean isOnlyDelimiterMissing() {
        return end == Element.UNDEFINED && holder.depth() == 0 && items > 0 && in.position() == in.size();
    }

    private void passOver() throws IOException, MalformedDicomException {
        Dataset done = open;
        open = null;
        if (done != null) {
            while (done.next() != null) {
                // Each step checks the element that it passes over.
            }
        }
    }

    private Dataset open(long length) throws MalformedDicomException {
        if (length == Element.UNDEFINED) {
            return holder.item(encoding, Element.UNDEFINED, bound);
        }
        long itemEnd = in.position() + length;
        if (itemEnd > bound) {
            throw new MalformedDicomException(
                    bound == in.size() ? Defect.TRUNCATED : Defect.LENGTH_BEYOND_ITEM,
                    "found an item of length " + length + " in " + sequence + ", expected at most "
                            + (bound - in.position()));
        }
        return holder.item(encoding, itemEnd, itemEnd);
    }
}
