package org.yui.imaging.deid;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.DicomOutput;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;

/** A coded term that may go on: the part of the macro of PS3.3 section 8.8 that says which term it is. */
final class CodeItem {

    /** Mapping Resource Name (0008,0122) and its like are the last of the macro. */
    private static final int LAST_ELEMENT = 0x01FF;

    private final @Nullable String sets;
    private final String value;
    private final String scheme;
    private final byte[] meaning;
    private final boolean cleaned;

    /**
     * A term.
     *
     * @param sets    the character sets that the item declares, if it does
     * @param meaning in the character set that holds in its item
     * @param cleaned whether the meaning is another than in the file
     */
    CodeItem(@Nullable String sets, String value, String scheme, byte[] meaning, boolean cleaned) {
        this.sets = sets;
        this.value = value;
        this.scheme = scheme;
        this.meaning = meaning;
        this.cleaned = cleaned;
    }

    String value() {
        return value;
    }

    boolean cleaned() {
        return cleaned;
    }

    /** Whether an element of an item is of the macro itself, of which {@link #write} writes all that goes on. */
    static boolean has(int tag, Vr vr) {
        return Tag.group(tag) == Tag.group(Tag.CODE_VALUE)
                && Tag.element(tag) >= Tag.element(Tag.CODE_VALUE)
                && Tag.element(tag) <= LAST_ELEMENT
                && vr != Vr.SQ;
    }

    void write(DicomOutput out) throws IOException {
        if (sets != null) {
            out.element(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, Values.ascii(sets));
        }
        out.element(Tag.CODE_VALUE, Vr.SH, Values.ascii(value));
        out.element(Tag.CODING_SCHEME_DESIGNATOR, Vr.SH, Values.ascii(scheme));
        out.element(Tag.CODE_MEANING, Vr.LO, meaning);
    }

    @Override
    public String toString() {
        return "CodeItem";
    }
}
