package org.yui.testkit.phantom;

import static org.yui.testkit.canary.Place.ADDRESS;
import static org.yui.testkit.canary.Place.COMMENT;
import static org.yui.testkit.canary.Place.DESCRIPTION;
import static org.yui.testkit.canary.Place.DEVICE;
import static org.yui.testkit.canary.Place.IDENTIFIER;
import static org.yui.testkit.canary.Place.INSTITUTION;
import static org.yui.testkit.canary.Place.NESTED;
import static org.yui.testkit.canary.Place.PERSON_NAME;
import static org.yui.testkit.canary.Place.TELEPHONE;

import org.yui.testkit.dicom.DataSet;
import org.yui.testkit.dicom.Vr;

/** The study's, its visit's and its equipment's modules (PS3.3 sections C.7.2, C.3, C.4.10, C.7.5). */
final class StudyElements {

    private StudyElements() {}

    static void addTo(DataSet data, Examination exam) {
        study(data, exam);
        visit(data, exam);
        steps(data, exam);
        equipment(data, exam);
    }

    private static void study(DataSet data, Examination exam) {
        data.text(0x0020000D, Vr.UI, exam.studyUid())
                .text(0x00080020, Vr.DA, exam.da())
                .text(0x00080030, Vr.TM, exam.time())
                .text(0x00080050, Vr.SH, exam.token(IDENTIFIER, 0x00080050))
                .text(0x00080090, Vr.PN, exam.relative(PERSON_NAME, 0x00080090))
                .text(0x00080092, Vr.ST, exam.note(ADDRESS, 0x00080092))
                .text(0x00080094, Vr.SH, exam.token(TELEPHONE, 0x00080094))
                .text(0x00081030, Vr.LO, exam.note(DESCRIPTION, 0x00081030))
                .text(0x00081048, Vr.PN, exam.relative(PERSON_NAME, 0x00081048))
                .text(0x00081060, Vr.PN, exam.relative(PERSON_NAME, 0x00081060))
                .text(0x00081080, Vr.LO, exam.note(DESCRIPTION, 0x00081080))
                .text(0x00200010, Vr.SH, exam.token(IDENTIFIER, 0x00200010));
    }

    private static void visit(DataSet data, Examination exam) {
        data.text(0x00321032, Vr.PN, exam.relative(PERSON_NAME, 0x00321032))
                .text(0x00321033, Vr.LO, exam.note(INSTITUTION, 0x00321033))
                .text(0x00321060, Vr.LO, exam.note(DESCRIPTION, 0x00321060))
                .text(0x00324000, Vr.LT, exam.history(COMMENT, 0x00324000))
                .text(0x00380010, Vr.LO, exam.note(IDENTIFIER, 0x00380010))
                .text(0x00380300, Vr.LO, exam.note(ADDRESS, 0x00380300))
                .text(0x00380500, Vr.LO, exam.note(COMMENT, 0x00380500))
                .text(0x00384000, Vr.LT, exam.note(COMMENT, 0x00384000))
                .text(0x00402016, Vr.LO, exam.token(IDENTIFIER, 0x00402016))
                .text(0x00402017, Vr.LO, exam.token(IDENTIFIER, 0x00402017));
    }

    private static void steps(DataSet data, Examination exam) {
        data.text(0x00081050, Vr.PN, exam.relative(PERSON_NAME, 0x00081050), exam.relative(PERSON_NAME, 0x00081050))
                .text(0x00081070, Vr.PN, exam.relative(PERSON_NAME, 0x00081070))
                .text(0x00400244, Vr.DA, exam.da())
                .text(0x00400245, Vr.TM, exam.time())
                .text(0x00400253, Vr.SH, exam.token(IDENTIFIER, 0x00400253))
                .text(0x00400254, Vr.LO, exam.note(DESCRIPTION, 0x00400254))
                .sequence(
                        0x00400275,
                        new DataSet()
                                .text(0x00321060, Vr.LO, exam.note(NESTED, 0x00400275))
                                .text(0x00400007, Vr.LO, exam.note(NESTED, 0x00400275))
                                .text(0x00400009, Vr.SH, exam.token(NESTED, 0x00400275))
                                .text(0x00401001, Vr.SH, exam.token(NESTED, 0x00400275)));
    }

    private static void equipment(DataSet data, Examination exam) {
        data.text(0x00080070, Vr.LO, "Yui Phantom Works")
                .text(0x00080080, Vr.LO, exam.hospital().name(exam.characters()))
                .text(0x00080081, Vr.ST, exam.hospital().address(exam.characters()))
                .text(0x00081010, Vr.SH, exam.token(DEVICE, 0x00081010))
                .text(0x00081040, Vr.LO, exam.note(INSTITUTION, 0x00081040))
                .text(0x00081090, Vr.LO, "Ellipsoid One")
                .text(0x00181000, Vr.LO, exam.token(DEVICE, 0x00181000))
                .text(0x00181002, Vr.UI, exam.uidRoot() + ".9.1")
                .text(0x00181008, Vr.LO, exam.token(DEVICE, 0x00181008))
                .text(0x00181020, Vr.LO, "7.3")
                .text(0x00181200, Vr.DA, exam.da())
                .text(0x00181201, Vr.TM, exam.time());
    }
}
