package org.yui.imaging.dicom;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How heads of elements are written (PS3.5 sections 7.1 and 7.3). */
enum Encoding {
    IMPLICIT_LITTLE(false, false),
    EXPLICIT_LITTLE(true, false),
    EXPLICIT_BIG(true, true);

    private static final int HEAD_BYTES = 8;
    private static final int LONG_HEAD_BYTES = 12;

    private final boolean explicit;
    private final boolean big;

    Encoding(boolean explicit, boolean big) {
        this.explicit = explicit;
        this.big = big;
    }

    static Encoding of(TransferSyntax syntax) {
        return syntax.bigEndian() ? EXPLICIT_BIG : syntax.explicit() ? EXPLICIT_LITTLE : IMPLICIT_LITTLE;
    }

    /** The uncompressed syntax of this encoding. */
    TransferSyntax syntax() {
        return switch (this) {
            case IMPLICIT_LITTLE -> TransferSyntax.IMPLICIT_LITTLE;
            case EXPLICIT_LITTLE -> TransferSyntax.EXPLICIT_LITTLE;
            case EXPLICIT_BIG -> TransferSyntax.EXPLICIT_BIG;
        };
    }

    boolean explicit() {
        return explicit;
    }

    boolean bigEndian() {
        return big;
    }

    int u16(DicomInput in) throws IOException {
        int value = in.u16();
        return big ? Short.toUnsignedInt(Short.reverseBytes((short) value)) : value;
    }

    int i32(DicomInput in) throws IOException {
        int value = in.i32();
        return big ? Integer.reverseBytes(value) : value;
    }

    /** A length of 32 bits, or {@link Element#UNDEFINED}. */
    long length(DicomInput in) throws IOException {
        int length = i32(in);
        return length == -1 ? Element.UNDEFINED : Integer.toUnsignedLong(length);
    }

    /** A tag, which lies in the file as two 16-bit numbers. */
    int tag(DicomInput in) throws IOException {
        int both = i32(in);
        return big ? both : Integer.rotateLeft(both, 16);
    }

    /**
     * Whether what lies at a place looks like the head of an element: its tag rises, its type is one, and its value ends
     * within a bound. The position of the input stays.
     *
     * @param end   where the dataset ends at the latest
     * @param most  where the value is to end at the latest
     * @param after the tag before
     */
    boolean isHead(DicomInput in, long at, long end, long most, int after) throws IOException {
        if (at + HEAD_BYTES > end || !in.canLookTo(at + LONG_HEAD_BYTES)) {
            return false;
        }
        long back = in.position();
        in.seek(at);
        int tag = tag(in);
        boolean rises = Integer.compareUnsigned(tag, after) > 0 && !Tag.isDelimiter(tag);
        boolean head = rises && (explicit ? isExplicit(in, at, end, most) : isImplicit(in, tag, at, most));
        in.seek(back);
        return head;
    }

    private boolean isExplicit(DicomInput in, long at, long end, long most) throws IOException {
        Vr vr = Vr.of(in.u8(), in.u8());
        if (vr == null) {
            return false;
        }
        int low = u16(in);
        if (!vr.hasLongForm()) {
            return at + HEAD_BYTES + low <= most;
        }
        if (low != 0 || at + LONG_HEAD_BYTES > end) {
            return false;
        }
        long length = length(in);
        return length == Element.UNDEFINED || at + LONG_HEAD_BYTES + length <= most;
    }

    private boolean isImplicit(DicomInput in, int tag, long at, long most) throws IOException {
        long length = length(in);
        if (Tag.isPrivate(tag) || Tag.element(tag) == 0) {
            return length == Element.UNDEFINED || at + HEAD_BYTES + length <= most;
        }
        Dictionary.@Nullable Entry entry = Dictionary.of(tag);
        if (length == Element.UNDEFINED) {
            return tag == Tag.PIXEL_DATA || (entry != null && entry.vr() == Vr.SQ);
        }
        return entry != null && at + HEAD_BYTES + length <= most;
    }
}
