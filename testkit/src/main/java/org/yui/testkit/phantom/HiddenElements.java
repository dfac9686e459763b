package org.yui.testkit.phantom;

import static org.yui.testkit.canary.Place.CURVE;
import static org.yui.testkit.canary.Place.ICON;
import static org.yui.testkit.canary.Place.MISPLACED;
import static org.yui.testkit.canary.Place.NESTED;
import static org.yui.testkit.canary.Place.OVERLAY_DATA;
import static org.yui.testkit.canary.Place.OVERLAY_TEXT;
import static org.yui.testkit.canary.Place.TRAILING_PADDING;
import static org.yui.testkit.canary.Place.UNKNOWN_PUBLIC;
import static org.yui.testkit.canary.Place.UNLISTED_SEQUENCE;
import static org.yui.testkit.canary.Place.URL;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.yui.testkit.canary.Place;
import org.yui.testkit.dicom.DataSet;
import org.yui.testkit.dicom.Value;
import org.yui.testkit.dicom.Vr;

/** Where nobody looks: nested, unlisted, unknown and retired elements, overlays, padding. */
final class HiddenElements {

    private HiddenElements() {}

    static void addTo(DataSet data, Examination exam, SeriesPlan series) {
        nested(data, exam);
        unlisted(data, exam);
        unknown(data, exam);
        overlay(data, exam, series);
        retired(data, exam);
        padding(data, exam);
    }

    private static void nested(DataSet data, Examination exam) {
        DataSet third = new DataSet()
                .text(0x00100010, Vr.PN, exam.relative(NESTED, 0x00081140))
                .text(0x00081155, Vr.UI, exam.uidRoot() + ".9.4");
        DataSet second = new DataSet()
                .text(0x00401102, Vr.ST, exam.note(NESTED, 0x00401102))
                .delimitedSequence(0x00081250, third);
        DataSet first = new DataSet()
                .text(0x00081150, Vr.UI, exam.plan().modality().storageClass())
                .text(0x00081155, Vr.UI, exam.uidRoot() + ".9.5")
                .sequence(0x0040A170, code(exam, NESTED, 0x0040A170).put(0x00081199, items(second)));
        data.delimitedSequence(0x00081140, first);
        data.sequence(
                0x04000561,
                new DataSet()
                        .text(0x04000562, Vr.DT, exam.dt())
                        .text(0x04000563, Vr.LO, exam.note(NESTED, 0x04000561))
                        .text(0x04000564, Vr.LO, exam.note(NESTED, 0x04000561))
                        .text(0x04000565, Vr.CS, "COERCE")
                        .sequence(0x04000550, new DataSet().text(0x00100010, Vr.PN, exam.personName())));
    }

    private static Value items(DataSet item) {
        return new Value.Items(List.of(item), false);
    }

    /** Coded concepts are not in Table E.1-1, and neither are the sequences that hold them here. */
    private static void unlisted(DataSet data, Examination exam) {
        data.sequence(0x00081032, code(exam, UNLISTED_SEQUENCE, 0x00081032))
                .delimitedSequence(0x00082218, code(exam, UNLISTED_SEQUENCE, 0x00082218));
    }

    private static DataSet code(Examination exam, Place place, int tag) {
        return new DataSet()
                .text(0x00080100, Vr.SH, exam.token(place, tag))
                .text(0x00080102, Vr.SH, "99YUI")
                .text(0x00080104, Vr.LO, exam.note(place, tag));
    }

    private static void unknown(DataSet data, Examination exam) {
        data.text(0x001019F2, Vr.LO, exam.note(UNKNOWN_PUBLIC, 0x001019F2))
                .octets(0x001899F2, Vr.UN, ascii(exam.token(UNKNOWN_PUBLIC, 0x001899F2)))
                .sequence(0x002099F4, new DataSet().text(0x00100010, Vr.PN, exam.relative(UNKNOWN_PUBLIC, 0x002099F4)))
                .text(0x00081190, Vr.UR, "https://pacs.invalid/" + exam.token(URL, 0x00081190));
    }

    private static void overlay(DataSet data, Examination exam, SeriesPlan series) {
        byte[] plane = new byte[Math.ceilDiv(series.rows() * series.columns(), Short.SIZE) * Short.BYTES];
        byte[] text = ascii(exam.token(OVERLAY_DATA, 0x60003000));
        System.arraycopy(text, 0, plane, plane.length / 2, text.length);
        data.shorts(0x60000010, Vr.US, series.rows())
                .shorts(0x60000011, Vr.US, series.columns())
                .text(0x60000022, Vr.LO, exam.note(OVERLAY_TEXT, 0x60000022))
                .text(0x60000040, Vr.CS, "G")
                .shorts(0x60000050, Vr.SS, 1, 1)
                .shorts(0x60000100, Vr.US, 1)
                .shorts(0x60000102, Vr.US, 0)
                .text(0x60001500, Vr.LO, exam.note(OVERLAY_TEXT, 0x60001500))
                .text(0x60004000, Vr.LT, exam.note(OVERLAY_TEXT, 0x60004000))
                .octets(0x60003000, Vr.OW, plane);
    }

    private static void retired(DataSet data, Examination exam) {
        data.shorts(0x50000005, Vr.US, 1)
                .shorts(0x50000010, Vr.US, 16)
                .text(0x50000020, Vr.CS, "ECG")
                .text(0x50000022, Vr.LO, exam.note(CURVE, 0x50000022))
                .shorts(0x50000103, Vr.US, 0)
                .octets(0x50003000, Vr.OW, Arrays.copyOf(ascii(exam.token(CURVE, 0x50003000)), 32));
        byte[] icon = Arrays.copyOf(ascii(exam.token(ICON, 0x00880200)), 64);
        data.sequence(
                0x00880200,
                new DataSet()
                        .shorts(0x00280002, Vr.US, 1)
                        .text(0x00280004, Vr.CS, "MONOCHROME2")
                        .shorts(0x00280010, Vr.US, 8)
                        .shorts(0x00280011, Vr.US, 8)
                        .shorts(0x00280100, Vr.US, 8)
                        .shorts(0x00280101, Vr.US, 8)
                        .shorts(0x00280102, Vr.US, 7)
                        .shorts(0x00280103, Vr.US, 0)
                        .octets(0x7FE00010, Vr.OB, icon));
    }

    private static void padding(DataSet data, Examination exam) {
        if (exam.plan().has(Flaw.MISPLACED_TEXT)) {
            misplaced(data, exam);
        }
        data.octets(0xFFFCFFFC, Vr.OB, ascii(exam.token(TRAILING_PADDING, 0xFFFCFFFC)));
    }

    private static void misplaced(DataSet data, Examination exam) {
        String padded = "1.2.840.10008.1.2\0" + exam.token(MISPLACED, 0x00083002);
        data.octets(0x00083002, Vr.UI, ascii(padded))
                .text(0x00080024, Vr.DA, exam.token(MISPLACED, 0x00080024))
                .text(0x00180088, Vr.DS, exam.token(MISPLACED, 0x00180088))
                .text(0x00200100, Vr.IS, exam.token(MISPLACED, 0x00200100))
                .text(0x00181210, Vr.SH, exam.token(MISPLACED, 0x00181210))
                .text(0x00180024, Vr.SH, exam.token(MISPLACED, 0x00180024))
                .text(0x00185101, Vr.CS, exam.note(MISPLACED, 0x00185101));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
