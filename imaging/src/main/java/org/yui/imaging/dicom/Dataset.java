package org.yui.imaging.dicom;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One dataset: a whole file's, or one item's. {@link #next} gives the elements in turn; before the next call the value of
 * the last may be read, or entered where it is a sequence. What is left is passed over, and checked in passing.
 */
public final class Dataset {

    /** Sequences nested deeper than this are refused: no attribute of the standard needs a tenth of it. */
    public static final int MAX_DEPTH = 64;

    private static final int HEADER_BYTES = 8;

    private final DicomInput in;
    private final boolean explicit;
    private final boolean encapsulated;
    private final int depth;
    /** One past the last byte, or {@link Element#UNDEFINED} for an item that ends with a delimiter. */
    private final long end;

    private final long bound;
    private @Nullable Element last;
    private int lastTag;
    private boolean first = true;
    private boolean ended;

    private Dataset(DicomInput in, boolean explicit, boolean encapsulated, int depth, long end, long bound) {
        this.in = in;
        this.explicit = explicit;
        this.encapsulated = encapsulated;
        this.depth = depth;
        this.end = end;
        this.bound = bound;
    }

    static Dataset ofFile(DicomInput in, TransferSyntax syntax) {
        return new Dataset(in, syntax.explicit(), syntax.encapsulated(), 0, in.size(), in.size());
    }

    Dataset item(boolean itemExplicit, long itemEnd, long itemBound) {
        return new Dataset(in, itemExplicit, encapsulated, depth + 1, itemEnd, itemBound);
    }

    DicomInput in() {
        return in;
    }

    long bound() {
        return bound;
    }

    /** How many sequences this dataset lies within. */
    public int depth() {
        return depth;
    }

    /** The next element, or null at the end. */
    public @Nullable Element next() throws IOException, MalformedDicomException {
        passOver();
        if (ended || in.position() == end) {
            ended = true;
            return null;
        }
        requireHeader(HEADER_BYTES);
        int tag = in.tag();
        if (tag == Tag.ITEM_DELIMITATION && end == Element.UNDEFINED) {
            ended = true;
            requireZero(in.u32(), tag);
            return null;
        }
        checkOrder(tag);
        Element element = header(tag);
        checkLength(element);
        last = element;
        return element;
    }

    private void passOver() throws IOException, MalformedDicomException {
        Element done = last;
        last = null;
        if (done != null) {
            skip(done);
        }
    }

    private void skip(Element element) throws IOException, MalformedDicomException {
        if (!element.hasUndefinedLength() && element.vr() != Vr.SQ) {
            in.seek(element.valueOffset() + element.length());
        } else if (element.vr() == Vr.OB || element.vr() == Vr.OW) {
            Fragments.skip(in, element, bound);
        } else {
            in.seek(element.valueOffset());
            Items items = new Items(this, element);
            for (Dataset item = items.next(); item != null; item = items.next()) {
                item.passOverAll();
            }
        }
    }

    private void passOverAll() throws IOException, MalformedDicomException {
        while (next() != null) {
            // Each step checks the element that it passes over.
        }
    }

    private void requireHeader(int bytes) throws MalformedDicomException {
        if (in.position() + bytes > bound) {
            throw new MalformedDicomException(
                    bound == in.size() ? Defect.TRUNCATED : Defect.LENGTH_BEYOND_ITEM,
                    "found " + (bound - in.position()) + " bytes at byte " + in.position() + " after "
                            + Tag.text(lastTag) + ", expected the head of another element");
        }
    }

    private void checkOrder(int tag) throws MalformedDicomException {
        if (Tag.isDelimiter(tag)) {
            throw new MalformedDicomException(
                    Defect.MISPLACED_DELIMITER,
                    "found " + Tag.text(tag) + " at byte " + (in.position() - 4) + ", expected a data element");
        }
        if (!first && Integer.compareUnsigned(tag, lastTag) <= 0) {
            throw new MalformedDicomException(
                    Defect.TAG_ORDER,
                    "found " + Tag.text(tag) + " after " + Tag.text(lastTag)
                            + ", expected tags that rise (PS3.5 section 7.1)");
        }
        first = false;
        lastTag = tag;
    }

    private Element header(int tag) throws IOException, MalformedDicomException {
        return explicit ? explicitHeader(tag) : implicitHeader(tag);
    }

    private Element implicitHeader(int tag) throws IOException {
        long length = length32();
        Dictionary.Entry entry = Tag.isPrivate(tag) ? null : Dictionary.of(tag);
        Vr vr = entry == null ? Vr.UN : entry.vr();
        if (Tag.element(tag) == 0) {
            vr = Vr.UL;
        }
        return new Element(tag, vr, length, in.position(), false, false);
    }

    private Element explicitHeader(int tag) throws IOException, MalformedDicomException {
        int one = in.u8();
        int two = in.u8();
        Vr vr = Vr.of(one, two);
        if (vr == null && !(Vr.isCapital(one) && Vr.isCapital(two))) {
            throw new MalformedDicomException(
                    Defect.BAD_VR,
                    "found two bytes that are no type in " + Tag.text(tag) + " at byte " + (in.position() - 6)
                            + ", expected a value representation of PS3.5 section 6.2");
        }
        if (vr != null && !vr.hasLongForm()) {
            return new Element(tag, vr, in.u16(), in.position(), true, true);
        }
        // Types that the standard may add later have the long form too (PS3.5 section 7.1.2).
        requireHeader(6);
        in.u16();
        long length = length32();
        // What lies within unknown elements of undefined length is implicit (PS3.5 section 6.2.2).
        Vr known = vr == null ? Vr.UN : vr;
        return new Element(tag, known, length, in.position(), known != Vr.UN, true);
    }

    private long length32() throws IOException {
        int length = in.i32();
        return length == -1 ? Element.UNDEFINED : Integer.toUnsignedLong(length);
    }

    private void checkLength(Element element) throws MalformedDicomException {
        if (element.hasUndefinedLength()) {
            checkUndefined(element);
        } else if (element.valueOffset() + element.length() > bound) {
            throw new MalformedDicomException(
                    bound == in.size() ? Defect.TRUNCATED : Defect.LENGTH_BEYOND_ITEM,
                    "found " + element + ", expected at most " + (bound - element.valueOffset()) + " bytes there");
        } else if ((element.length() & 1) != 0) {
            throw new MalformedDicomException(
                    Defect.ODD_LENGTH, "found " + element + ", expected an even length (PS3.5 section 7.1.1)");
        } else if (isTopLevelPixelData(element) && encapsulated) {
            throw new MalformedDicomException(
                    Defect.BAD_LENGTH, "found " + element + ", expected fragments, as the transfer syntax states");
        }
    }

    private void checkUndefined(Element element) throws MalformedDicomException {
        boolean fragments = (element.vr() == Vr.OB || element.vr() == Vr.OW) && encapsulated;
        boolean items = element.vr() == Vr.SQ || element.vr() == Vr.UN;
        if (!fragments && !items) {
            throw new MalformedDicomException(Defect.BAD_LENGTH, "found " + element + ", expected a length");
        }
    }

    private boolean isTopLevelPixelData(Element element) {
        return element.tag() == Tag.PIXEL_DATA && depth == 0;
    }

    private void requireZero(long length, int tag) throws MalformedDicomException {
        if (length != 0) {
            throw new MalformedDicomException(
                    Defect.MISPLACED_DELIMITER,
                    "found " + Tag.text(tag) + " of length " + length + ", expected length 0 (PS3.5 section 7.5)");
        }
    }

    /**
     * The value of the last element.
     *
     * @param most bytes that it may have
     */
    public byte[] value(Element element, int most) throws IOException, MalformedDicomException {
        requireLast(element);
        if (element.hasUndefinedLength() || element.length() > most) {
            throw new MalformedDicomException(
                    Defect.VALUE_TOO_LONG, "found " + element + ", expected at most " + most + " bytes");
        }
        in.seek(element.valueOffset());
        return in.bytes((int) element.length());
    }

    /** Enters the last element, a sequence. All its items are to be gone through before this dataset goes on. */
    public Items items(Element element) throws MalformedDicomException {
        requireLast(element);
        last = null;
        in.seek(element.valueOffset());
        return new Items(this, element);
    }

    /** Where the bytes of the last element, whose value is fragments, end: one past the sequence delimiter. */
    public long fragmentsEnd(Element element) throws IOException, MalformedDicomException {
        requireLast(element);
        last = null;
        return Fragments.skip(in, element, bound);
    }

    private void requireLast(Element element) {
        if (last == null || !last.equals(element)) {
            throw new IllegalStateException("only the value of the last element can be read");
        }
    }
}
