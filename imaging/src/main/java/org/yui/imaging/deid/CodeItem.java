package org.yui.imaging.deid;

import java.io.IOException;
import java.util.List;
import org.yui.imaging.dicom.DicomOutput;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;

/**
 * A coded term that may go on: the part of the macro of PS3.3 section 8.8 that says which term it is, and its modifiers.
 */
final class CodeItem {

    private final String value;
    private final String scheme;
    private final byte[] meaning;
    private final boolean cleaned;
    private final List<Modifier> modifiers;

    /**
     * A term.
     *
     * @param meaning   in the instance's character set
     * @param cleaned   whether the meaning is another than in the file
     * @param modifiers sequences of codes in its item
     */
    CodeItem(String value, String scheme, byte[] meaning, boolean cleaned, List<Modifier> modifiers) {
        this.value = value;
        this.scheme = scheme;
        this.meaning = meaning;
        this.cleaned = cleaned;
        this.modifiers = modifiers;
    }

    String value() {
        return value;
    }

    boolean cleaned() {
        return cleaned;
    }

    /** A sequence of codes within the item of another. */
    record Modifier(int tag, List<CodeItem> items) {}

    void write(DicomOutput out) throws IOException {
        out.beginItem();
        out.element(Tag.CODE_VALUE, Vr.SH, Values.ascii(value));
        out.element(Tag.CODING_SCHEME_DESIGNATOR, Vr.SH, Values.ascii(scheme));
        out.element(Tag.CODE_MEANING, Vr.LO, meaning);
        for (Modifier modifier : modifiers) {
            out.beginSequence(modifier.tag());
            for (CodeItem item : modifier.items()) {
                item.write(out);
            }
            out.endSequence();
        }
        out.endItem();
    }

    @Override
    public String toString() {
        return "CodeItem";
    }
}
