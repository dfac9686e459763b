package org.yui.testkit.phantom;

import static org.yui.testkit.canary.Place.NESTED;
import static org.yui.testkit.canary.Place.PRIVATE_CREATOR;
import static org.yui.testkit.canary.Place.PRIVATE_ORPHAN;
import static org.yui.testkit.canary.Place.PRIVATE_SEQUENCE;
import static org.yui.testkit.canary.Place.PRIVATE_TEXT;
import static org.yui.testkit.canary.Place.PRIVATE_UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yui.testkit.dicom.DataSet;
import org.yui.testkit.dicom.Value;
import org.yui.testkit.dicom.Vr;

/** Private blocks (PS3.5 section 7.8): reserved, unreserved, nested, and of VRs that say nothing. */
final class PrivateElements {

    private PrivateElements() {}

    static void addTo(DataSet data, Examination exam) {
        String creator = exam.note(PRIVATE_CREATOR, 0x00290010);
        data.text(0x00290010, Vr.LO, creator)
                .text(0x00291001, Vr.LO, exam.note(PRIVATE_TEXT, 0x00291001))
                .text(0x00291002, Vr.UT, exam.history(PRIVATE_TEXT, 0x00291002))
                .text(0x00291003, Vr.DA, exam.da())
                .text(0x00291004, Vr.PN, exam.personName())
                .delimitedSequence(0x00291010, inner(exam, creator))
                .octets(0x00291020, Vr.UN, utf8(exam.note(PRIVATE_UNKNOWN, 0x00291020)))
                .octets(0x00291021, Vr.UN, utf16(exam.note(PRIVATE_UNKNOWN, 0x00291021)))
                .put(0x00291022, new Value.UnknownItems(List.of(disguised(exam))))
                .octets(0x00291023, Vr.OB, utf8(exam.token(PRIVATE_UNKNOWN, 0x00291023)))
                .text(0x00311001, Vr.LO, exam.note(PRIVATE_ORPHAN, 0x00311001));
    }

    private static DataSet inner(Examination exam, String creator) {
        DataSet deepest =
                new DataSet().text(0x00290010, Vr.LO, creator).text(0x00291001, Vr.LO, exam.note(NESTED, 0x00291010));
        return new DataSet()
                .text(0x00100010, Vr.PN, exam.relative(PRIVATE_SEQUENCE, 0x00291010))
                .text(0x00290010, Vr.LO, creator)
                .text(0x00291001, Vr.LO, exam.note(PRIVATE_SEQUENCE, 0x00291010))
                .sequence(0x00291010, deepest);
    }

    private static DataSet disguised(Examination exam) {
        return new DataSet().text(0x00100010, Vr.PN, exam.relative(PRIVATE_UNKNOWN, 0x00291022));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
