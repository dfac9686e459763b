package org.yui.imaging.deid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yui.imaging.dicom.DicomOutput;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.evidence.Method.MethodCode;
import org.yui.imaging.profile.Profile;
import org.yui.imaging.profile.Rule;

/** What this program says of an instance itself, in the places where the order of tags wants it (PS3.15 section E.1.1). */
final class Statements {

    private static final List<Integer> ORDER =
            Profile.STATED.stream().sorted(Integer::compareUnsigned).toList();

    private final String pseudonym;
    private final List<MethodCode> methods;
    private int written;

    Statements(String pseudonym, List<MethodCode> methods) {
        this.pseudonym = pseudonym;
        this.methods = methods;
    }

    Rule ruleOf(int tag) {
        return tag == Tag.PATIENT_NAME || tag == Tag.PATIENT_ID ? Rule.PSEUDONYM : Rule.CLAIM_REPLACED;
    }

    /** Writes whatever belongs before this tag, or in its place. */
    void writeBefore(int tag, DicomOutput out) throws IOException {
        while (written < ORDER.size() && Integer.compareUnsigned(ORDER.get(written), tag) <= 0) {
            write(ORDER.get(written++), out);
        }
    }

    void writeRest(DicomOutput out) throws IOException {
        writeBefore(-1, out);
    }

    private void write(int tag, DicomOutput out) throws IOException {
        switch (tag) {
            case Tag.PATIENT_NAME -> out.element(tag, Vr.PN, ascii(pseudonym));
            case Tag.PATIENT_ID -> out.element(tag, Vr.LO, ascii(pseudonym));
            case Tag.PATIENT_IDENTITY_REMOVED -> out.element(tag, Vr.CS, ascii("YES"));
            case Tag.DEIDENTIFICATION_METHOD -> out.element(tag, Vr.LO, ascii(Profile.METHOD));
            case Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE -> writeMethods(out);
            default -> out.element(tag, Vr.CS, ascii("MODIFIED"));
        }
    }

    private void writeMethods(DicomOutput out) throws IOException {
        out.beginSequence(Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE);
        for (MethodCode method : methods) {
            out.beginItem();
            writeCode(out, method.value(), "DCM", method.meaning());
            out.endItem();
        }
        out.endSequence();
    }

    static void writeCode(DicomOutput out, String value, String scheme, String meaning) throws IOException {
        out.element(Tag.CODE_VALUE, Vr.SH, ascii(value));
        out.element(Tag.CODING_SCHEME_DESIGNATOR, Vr.SH, ascii(scheme));
        out.element(Tag.CODE_MEANING, Vr.LO, ascii(meaning));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
