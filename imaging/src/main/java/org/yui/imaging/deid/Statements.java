package org.yui.imaging.deid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.yui.imaging.dicom.DicomOutput;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;
import org.yui.imaging.evidence.Method;
import org.yui.imaging.evidence.Method.MethodCode;
import org.yui.imaging.profile.Rule;
import org.yui.imaging.profile.Treatments;

/** What this program says of an instance itself, in the places where the order of tags wants it (PS3.15 section E.1.1). */
final class Statements {

    private static final List<Integer> ORDER =
            Treatments.STATED.stream().sorted(Integer::compareUnsigned).toList();

    private final String pseudonym;
    private final Method method;
    private int written;

    Statements(String pseudonym, Method method) {
        this.pseudonym = pseudonym;
        this.method = method;
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
            case Tag.DEIDENTIFICATION_METHOD -> out.element(tag, Vr.LO, ascii(text()));
            case Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE -> writeMethods(out);
            default -> out.element(tag, Vr.CS, ascii(temporal()));
        }
    }

    /** For people: the standard's edition, the profile, and what it does to dates; the codes say the rest. */
    private String text() {
        return method.editions().getFirst().of() + " "
                + method.editions().getFirst().edition() + "\\"
                + method.program() + " profile " + method.profile() + "\\dates "
                + method.dates().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Longitudinal Temporal Information Modified (PS3.3 section C.12.1). */
    private String temporal() {
        return switch (method.dates()) {
            case REMOVE -> "REMOVED";
            case KEEP -> "UNMODIFIED";
            case SHIFT_PER_PATIENT, SHIFT_PER_CONTRIBUTION -> "MODIFIED";
        };
    }

    private void writeMethods(DicomOutput out) throws IOException {
        out.beginSequence(Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE);
        for (MethodCode code : method.codes()) {
            out.beginItem();
            writeCode(out, code.value(), "DCM", code.meaning());
            out.endItem();
        }
        out.endSequence();
    }

    static void writeCode(DicomOutput out, String value, String scheme, String meaning) throws IOException {
        out.element(Tag.CODE_VALUE, Vr.SH, ascii(value));
        out.element(Tag.CODING_SCHEME_DESIGNATOR, Vr.SH, ascii(scheme));
        out.element(Tag.CODE_MEANING, Vr.LO, ascii(meaning));
    }

    /** A sequence of one code that says that another was taken away. */
    static void writeRemovedCode(DicomOutput out, int sequence) throws IOException {
        out.beginSequence(sequence);
        out.beginItem();
        writeCode(out, "REMOVED", "99YUI", "Removed");
        out.endItem();
        out.endSequence();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
