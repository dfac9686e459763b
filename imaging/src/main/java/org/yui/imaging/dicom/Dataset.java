package org.yui.imaging.dicom;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One dataset: a whole file's, or one item's. {@link #next} gives the elements in turn; before the next call the value of
 * the last may be read, or entered where it is a sequence. What is left is passed over, and checked in passing.
 *
 * <p>Lengths of groups do not come (see {@link Repair}), and what is a sequence by PS3.5 section 6.2.2 comes as one, whatever
 * its type in the file.
 */
public final class Dataset {

    /** Sequences nested deeper than this are refused: no attribute of the standard needs a tenth of it. */
    public static final int MAX_DEPTH = 64;

    private static final int HEAD_BYTES = 8;

    private final DicomInput in;
    private final HeadReader heads;
    private final Encoding encoding;
    private final int depth;
    /** One past the last byte, or {@link Element#UNDEFINED} for an item that ends with a delimiter. */
    private long end;

    private long bound;
    private @Nullable Element last;
    private int padding;
    private int lastTag;
    private boolean lastHasItems;
    private boolean signedPixels;
    private boolean first = true;
    private boolean ended;

    private Dataset(DicomInput in, HeadReader heads, Encoding encoding, int depth, long end, long bound) {
        this.in = in;
        this.heads = heads;
        this.encoding = encoding;
        this.depth = depth;
        this.end = end;
        this.bound = bound;
    }

    static Dataset ofFile(DicomInput in, TransferSyntax syntax, Encoding encoding, Repairs repairs) {
        HeadReader heads = new HeadReader(in, repairs, syntax);
        return new Dataset(in, heads, encoding, 0, in.size(), in.size());
    }

    Dataset item(Encoding itemEncoding, long itemEnd, long itemBound) {
        Dataset item = new Dataset(in, heads, itemEncoding, depth + 1, itemEnd, itemBound);
        item.signedPixels = signedPixels;
        return item;
    }

    DicomInput in() {
        return in;
    }

    Encoding encoding() {
        return encoding;
    }

    Repairs repairs() {
        return heads.repairs();
    }

    long bound() {
        return bound;
    }

    boolean hasSignedPixels() {
        return signedPixels;
    }

    /** How many sequences this dataset lies within. */
    public int depth() {
        return depth;
    }

    /** The next element, or null at the end. */
    public @Nullable Element next() throws IOException, MalformedDicomException {
        passOver();
        while (!ended && in.position() != end) {
            long start = in.position();
            if (bound - start < HEAD_BYTES) {
                endOrRefuse(start);
                break;
            }
            int tag = encoding.tag(in);
            if (Tag.isDelimiter(tag)) {
                delimiter(tag, start);
            } else if (isBehindDataset(tag, start)) {
                dropRest();
            } else {
                Element element = element(tag);
                if (element != null) {
                    return element;
                }
            }
        }
        ended = true;
        return null;
    }

    private @Nullable Element element(int tag) throws IOException, MalformedDicomException {
        checkOrder(tag);
        Element element = heads.read(this, tag);
        padding = (element.length() & 1) == 0 ? 0 : heads.padding(this, element);
        if (Tag.element(tag) == 0) {
            repairs().add(Repair.GROUP_LENGTH_DROPPED, tag);
            skip(element);
            return null;
        }
        if (tag == Tag.PIXEL_REPRESENTATION && element.length() == 2) {
            in.seek(element.valueOffset());
            signedPixels = encoding.u16(in) == 1;
        }
        last = element;
        lastHasItems = element.vr() == Vr.SQ || element.hasUndefinedLength();
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
            in.seek(element.valueOffset() + element.length() + padding);
        } else if (element.vr() == Vr.OB || element.vr() == Vr.OW) {
            skipFragments(element);
        } else {
            in.seek(element.valueOffset());
            Items items = new Items(this, element);
            for (Dataset item = items.next(); item != null; item = items.next()) {
                item.passOverAll();
            }
        }
    }

    private long skipFragments(Element element) throws IOException, MalformedDicomException {
        long fragmentsEnd = Fragments.skip(this, element);
        if (fragmentsEnd > bound) {
            bound = fragmentsEnd; // their delimiter was missing at the end of the file
            end = fragmentsEnd;
        }
        return fragmentsEnd;
    }

    private void passOverAll() throws IOException, MalformedDicomException {
        while (next() != null) {
            // Each step checks the element that it passes over.
        }
    }

    /** Too few bytes for another element: dropped if they lie behind the dataset. */
    private void endOrRefuse(long start) throws IOException, MalformedDicomException {
        if (hasPixelsBefore() || isZeroFrom(start)) {
            dropRest();
        } else {
            requireHead(HEAD_BYTES);
        }
    }

    void requireHead(int bytes) throws MalformedDicomException {
        if (in.position() + bytes > bound) {
            throw new MalformedDicomException(
                    bound == in.size() ? Defect.TRUNCATED : Defect.LENGTH_BEYOND_ITEM,
                    "found " + (bound - in.position()) + " bytes at byte " + in.position() + " after "
                            + Tag.text(lastTag) + ", expected the head of another element");
        }
    }

    private void delimiter(int tag, long start) throws IOException, MalformedDicomException {
        long length = encoding.length(in);
        boolean own = tag == Tag.ITEM_DELIMITATION && end == Element.UNDEFINED;
        boolean beforeEnd = depth > 0 && in.position() == end && tag != Tag.ITEM;
        boolean behindItems = lastHasItems && end != Element.UNDEFINED && tag == Tag.SEQUENCE_DELIMITATION;
        if (length == 0 && (own || beforeEnd || behindItems)) {
            ended = own || beforeEnd;
            if (!own) {
                repairs().add(Repair.STRAY_DELIMITER, lastTag);
            }
        } else if (hasPixelsBefore()) {
            dropRest();
        } else {
            throw new MalformedDicomException(
                    Defect.MISPLACED_DELIMITER,
                    "found " + Tag.text(tag) + " of length " + length + " at byte " + start
                            + ", expected a data element, or the delimiter of an item with length 0 (PS3.5 section"
                            + " 7.5)");
        }
    }

    /** Whether the file's dataset is over before this tag: behind pixels no element begins, or all that is left is zero. */
    private boolean isBehindDataset(int tag, long start) throws IOException {
        if (hasPixelsBefore()) {
            boolean padding = tag == Tag.DATA_SET_TRAILING_PADDING;
            boolean startsGroup = Tag.group(tag) != Tag.group(lastTag);
            boolean unreserved = Tag.isPrivate(tag) && startsGroup && !Tag.isPrivateCreator(tag);
            return unreserved || !encoding.isHead(in, start, bound, padding ? bound : Long.MAX_VALUE, lastTag);
        }
        return depth == 0 && Integer.compareUnsigned(tag, lastTag) <= 0 && !first && isZeroFrom(start);
    }

    private boolean hasPixelsBefore() {
        return depth == 0 && Integer.compareUnsigned(lastTag, Tag.PIXEL_DATA) >= 0;
    }

    private boolean isZeroFrom(long start) throws IOException {
        if (depth != 0) {
            return false;
        }
        int[] any = new int[1];
        in.copy(start, bound - start, (bytes, offset, length) -> {
            for (int i = offset; i < offset + length; i++) {
                any[0] |= bytes[i];
            }
        });
        return any[0] == 0;
    }

    private void dropRest() throws MalformedDicomException {
        repairs().add(Repair.TRAILING_BYTES, lastTag);
        in.seek(bound);
        ended = true;
    }

    private void checkOrder(int tag) throws MalformedDicomException {
        if (Tag.group(tag) == Tag.COMMAND_GROUP || Tag.group(tag) == Tag.META_GROUP) {
            // Written first in a dataset, it would be read as file meta information by whoever comes next.
            throw new MalformedDicomException(
                    Defect.MISPLACED_GROUP,
                    "found " + Tag.text(tag) + " in a dataset, expected no element of groups 0000 and 0002 there");
        }
        if (!first && Integer.compareUnsigned(tag, lastTag) <= 0) {
            throw new MalformedDicomException(
                    Defect.TAG_ORDER,
                    "found " + Tag.text(tag) + " after " + Tag.text(lastTag)
                            + ", expected tags that rise (PS3.5 section 7.1)");
        }
        first = false;
        lastTag = tag;
        lastHasItems = false;
    }

    /** Whether this dataset may end at a place, or another element begin there. */
    boolean mayGoOnAt(long place, int after) throws IOException {
        if (place == end || place == in.size()) {
            return place <= bound;
        }
        return encoding.isHead(in, place, bound, bound, after) || (end == Element.UNDEFINED && isDelimited(place));
    }

    private boolean isDelimited(long place) throws IOException {
        if (place + HEAD_BYTES > bound || !in.canLookTo(place + HEAD_BYTES)) {
            return false;
        }
        long back = in.position();
        in.seek(place);
        boolean delimited = encoding.tag(in) == Tag.ITEM_DELIMITATION && encoding.i32(in) == 0;
        in.seek(back);
        return delimited;
    }

    /**
     * The value of the last element; numbers lie with their lowest byte first, whatever the file does.
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
        byte[] value = in.bytes((int) element.length());
        if (encoding.bigEndian()) {
            element.vr().swap(value);
        }
        return value;
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
        return skipFragments(element);
    }

    private void requireLast(Element element) {
        if (last == null || !last.equals(element)) {
            throw new IllegalStateException("only the value of the last element can be read");
        }
    }
}
