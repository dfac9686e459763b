package org.yui.imaging.dicom;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the heads of elements, and repairs those whose meaning what follows them makes sure: of two ways to read a head the one
 * is taken behind which another element begins, and neither if both or none do.
 */
final class HeadReader {

    private static final int SHORT_HEAD_BYTES = 8;
    private static final int LONG_HEAD_BYTES = 12;
    private static final int MOST_SHORT_LENGTH = 0xFFFE;

    private final DicomInput in;
    private final Repairs repairs;
    private final boolean encapsulated;
    private final boolean writtenExplicit;

    HeadReader(DicomInput in, Repairs repairs, TransferSyntax syntax) {
        this.in = in;
        this.repairs = repairs;
        this.encapsulated = syntax.encapsulated();
        this.writtenExplicit = syntax.explicit();
    }

    Repairs repairs() {
        return repairs;
    }

    /** Reads what follows a tag. */
    Element read(Dataset dataset, int tag) throws IOException, MalformedDicomException {
        Element element =
                dataset.encoding().explicit() ? ofItsType(explicitHead(dataset, tag)) : implicitHead(dataset, tag);
        checkLength(dataset, element);
        return element;
    }

    private Element implicitHead(Dataset dataset, int tag) throws IOException {
        long length = dataset.encoding().length(in);
        Vr vr = known(dataset, tag);
        if (vr == null) {
            vr = Tag.element(tag) == 0 ? Vr.UL : length == Element.UNDEFINED ? Vr.SQ : Vr.UN;
        } else if (vr == Vr.OW && length == Element.UNDEFINED) {
            vr = Vr.OB; // fragments (PS3.5 section A.4)
        } else if (writtenExplicit && !vr.hasLongForm() && length > MOST_SHORT_LENGTH) {
            vr = Vr.UN; // no length of 16 bits can say this (PS3.5 section 6.2.2)
        }
        return new Element(tag, vr, length, in.position(), false, false);
    }

    /** The dictionary's type, or null. */
    private static @Nullable Vr known(Dataset dataset, int tag) {
        if (Tag.isPrivate(tag)) {
            return Tag.isPrivateCreator(tag) ? Vr.LO : null;
        }
        Dictionary.@Nullable Entry entry = Dictionary.of(tag);
        return entry == null ? null : entry.vr(dataset.hasSignedPixels());
    }

    private Element explicitHead(Dataset dataset, int tag) throws IOException, MalformedDicomException {
        long start = in.position() - 4;
        int one = in.u8();
        int two = in.u8();
        Vr vr = Vr.of(one, two);
        int low = dataset.encoding().u16(in);
        if (vr != null && !vr.hasLongForm()) {
            return low == 0 ? emptyOrLong(dataset, tag, vr, start) : element(tag, vr, low, in.position());
        }
        if (vr == null && !(Vr.isCapital(one) && Vr.isCapital(two))) {
            return withoutType(dataset, tag, one, two, low, start);
        }
        dataset.requireHead(4);
        long length = dataset.encoding().length(in);
        if (low != 0) {
            return reservedNotZero(dataset, tag, vr, low, length, start);
        }
        if (vr == null) {
            // Types that the standard may add later have the long form too (PS3.5 section 7.1.2).
            repairs.add(Repair.TYPE_UNKNOWN, tag);
            vr = Vr.UN;
        }
        return vr == Vr.UN ? unknown(dataset, tag, length) : element(tag, vr, length, in.position());
    }

    /** The dictionary's type where the stated one is another, but characters either way: they mean the same. */
    private Element ofItsType(Element element) throws MalformedDicomException {
        Dictionary.@Nullable Entry entry = element.stated() ? Dictionary.of(element.tag()) : null;
        if (entry == null || entry.vrs().contains(element.vr()) || element.vr() == Vr.UN) {
            return element;
        }
        if (element.vr().isCharacters() && entry.vr().isCharacters() && element.length() <= MOST_SHORT_LENGTH) {
            repairs.add(Repair.TYPE_WRONG, element.tag());
            return new Element(element.tag(), entry.vr(), element.length(), element.valueOffset(), true, false);
        }
        if (entry.vr() == Vr.UI) {
            throw new MalformedDicomException(
                    Defect.BAD_VR, "found " + element + ", expected UI: an identifier of another type is none");
        }
        return element;
    }

    private static Element element(int tag, Vr vr, long length, long valueOffset) {
        return new Element(tag, vr, length, valueOffset, true, true);
    }

    /** A short form without a value, unless a length of 32 bits follows where there should be none. */
    private Element emptyOrLong(Dataset dataset, int tag, Vr vr, long start)
            throws IOException, MalformedDicomException {
        long next = start + SHORT_HEAD_BYTES;
        if (dataset.mayGoOnAt(next, tag) || dataset.bound() - next < 4) {
            return element(tag, vr, 0, next);
        }
        long length = dataset.encoding().length(in);
        boolean fits =
                length > 0 && length <= MOST_SHORT_LENGTH && dataset.mayGoOnAt(start + LONG_HEAD_BYTES + length, tag);
        if (!fits) {
            in.seek(next);
            return element(tag, vr, 0, next);
        }
        repairs.add(Repair.LENGTH_FORM, tag);
        return element(tag, vr, length, start + LONG_HEAD_BYTES);
    }

    /** A long form whose reserved bytes are not zero: they may be the length, in the short form. */
    private Element reservedNotZero(Dataset dataset, int tag, @Nullable Vr stated, int low, long length, long start)
            throws IOException, MalformedDicomException {
        Vr vr = stated == null ? known(dataset, tag) : stated;
        if (vr != null) {
            long value = start + LONG_HEAD_BYTES;
            boolean asLong =
                    length == Element.UNDEFINED ? vr == Vr.SQ || vr == Vr.UN : dataset.mayGoOnAt(value + length, tag);
            boolean asShort = dataset.mayGoOnAt(start + SHORT_HEAD_BYTES + low, tag);
            if (asLong && !asShort) {
                repairs.add(Repair.RESERVED_BYTES, tag);
                return vr == Vr.UN ? unknown(dataset, tag, length) : element(tag, vr, length, value);
            }
            if (asShort && !asLong) {
                repairs.add(Repair.LENGTH_FORM, tag);
                return element(tag, vr, low, start + SHORT_HEAD_BYTES);
            }
        }
        throw new MalformedDicomException(
                Defect.BAD_LENGTH,
                "found " + Tag.text(tag) + " with reserved bytes that are not zero at byte " + start
                        + ", expected zero, or a length that another element follows (PS3.5 section 7.1.2)");
    }

    private Element withoutType(Dataset dataset, int tag, int one, int two, int low, long start)
            throws IOException, MalformedDicomException {
        Vr vr = isBlank(one, two) ? known(dataset, tag) : null;
        if (vr != null) {
            boolean asShort = dataset.mayGoOnAt(start + SHORT_HEAD_BYTES + low, tag);
            long length = low == 0 && dataset.bound() - in.position() >= 4
                    ? dataset.encoding().length(in)
                    : Element.UNDEFINED;
            boolean asLong = length != Element.UNDEFINED
                    && dataset.mayGoOnAt(start + LONG_HEAD_BYTES + length, tag)
                    && (vr.hasLongForm() || length <= MOST_SHORT_LENGTH);
            if (asShort != asLong) {
                repairs.add(Repair.TYPE_MISSING, tag);
                return asShort
                        ? new Element(tag, vr, low, start + SHORT_HEAD_BYTES, true, false)
                        : new Element(tag, vr, length, start + LONG_HEAD_BYTES, true, false);
            }
        }
        throw new MalformedDicomException(
                Defect.BAD_VR,
                "found two bytes that are no type in " + Tag.text(tag) + " at byte " + start
                        + ", expected a value representation of PS3.5 section 6.2");
    }

    private static boolean isBlank(int one, int two) {
        return one == two && (one == 0 || one == ' ' || one == '?' || one == '-');
    }

    /** UN: what lies within is implicit little endian (PS3.5 section 6.2.2). */
    private Element unknown(Dataset dataset, int tag, long length) throws IOException, MalformedDicomException {
        long value = in.position();
        Vr known = known(dataset, tag);
        if (length == Element.UNDEFINED && known == Vr.OW && encapsulated) {
            repairs.add(Repair.UN_KNOWN, tag);
            return new Element(tag, Vr.OB, length, value, true, false);
        }
        if (length == Element.UNDEFINED) {
            repairs.add(Repair.UN_SEQUENCE, tag);
            return new Element(tag, Vr.SQ, length, value, false, false);
        }
        if (known != null && known != Vr.UN && fits(dataset, known, length, value)) {
            repairs.add(Repair.UN_KNOWN, tag);
            return new Element(tag, known, length, value, known != Vr.SQ, false);
        }
        return new Element(tag, Vr.UN, length, value, false, true);
    }

    private boolean fits(Dataset dataset, Vr vr, long length, long value) throws IOException {
        if (vr == Vr.SQ) {
            return length == 0 || beginsWithImplicitItem(dataset, length, value);
        }
        // Nothing says in which order the bytes of a number lie that was copied into a big endian dataset.
        boolean ordered = vr.unitBytes() == 1 || !dataset.encoding().bigEndian();
        return ordered && length % vr.unitBytes() == 0 && (vr.hasLongForm() || length <= MOST_SHORT_LENGTH);
    }

    private boolean beginsWithImplicitItem(Dataset dataset, long length, long value) throws IOException {
        if (length < 8 || value + length > dataset.bound()) {
            return false;
        }
        Encoding within = Encoding.IMPLICIT_LITTLE;
        boolean item = within.tag(in) == Tag.ITEM;
        long itemLength = within.length(in);
        long end = value + length;
        boolean fits = itemLength == 0
                || itemLength == Element.UNDEFINED
                || (in.position() + itemLength <= end && within.isHead(in, in.position(), end, end, 0));
        in.seek(value);
        return item && fits;
    }

    private void checkLength(Dataset dataset, Element element) throws MalformedDicomException {
        boolean bytes = element.vr() == Vr.OB || element.vr() == Vr.OW;
        if (element.tag() == Tag.PIXEL_DATA && !bytes) {
            throw new MalformedDicomException(
                    Defect.BAD_VR, "found " + element + ", expected OB or OW (PS3.5 section 8.2)");
        }
        if (element.hasUndefinedLength()) {
            if (element.vr() != Vr.SQ && !(bytes && encapsulated)) {
                throw new MalformedDicomException(Defect.BAD_LENGTH, "found " + element + ", expected a length");
            }
        } else if (element.valueOffset() + element.length() > dataset.bound()) {
            throw new MalformedDicomException(
                    dataset.bound() == in.size() ? Defect.TRUNCATED : Defect.LENGTH_BEYOND_ITEM,
                    "found " + element + ", expected at most " + (dataset.bound() - element.valueOffset())
                            + " bytes there");
        } else if (encapsulated && element.tag() == Tag.PIXEL_DATA && dataset.depth() == 0) {
            throw new MalformedDicomException(
                    Defect.BAD_LENGTH, "found " + element + ", expected fragments, as the transfer syntax states");
        }
    }

    /** How many bytes behind a value of odd length are its padding: none or one. */
    int padding(Dataset dataset, Element element) throws IOException, MalformedDicomException {
        if (element.hasUndefinedLength() || (element.length() & 1) == 0) {
            return 0;
        }
        long end = element.valueOffset() + element.length();
        boolean unpadded = dataset.mayGoOnAt(end, element.tag());
        boolean padded = dataset.mayGoOnAt(end + 1, element.tag());
        if (unpadded == padded || element.vr() == Vr.SQ) {
            throw new MalformedDicomException(
                    Defect.ODD_LENGTH, "found " + element + ", expected an even length (PS3.5 section 7.1.1)");
        }
        repairs.add(unpadded ? Repair.ODD_LENGTH : Repair.ODD_LENGTH_STATED, element.tag());
        return padded ? 1 : 0;
    }
}
