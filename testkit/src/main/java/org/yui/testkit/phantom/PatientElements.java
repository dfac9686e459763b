package org.yui.testkit.phantom;

import static org.yui.testkit.canary.Place.ADDRESS;
import static org.yui.testkit.canary.Place.COMMENT;
import static org.yui.testkit.canary.Place.IDENTIFIER;
import static org.yui.testkit.canary.Place.NESTED;
import static org.yui.testkit.canary.Place.PERSON_NAME;
import static org.yui.testkit.canary.Place.TELEPHONE;

import org.yui.testkit.dicom.DataSet;
import org.yui.testkit.dicom.Vr;

/** The patient's modules (PS3.3 sections C.7.1.1, C.2.2 to C.2.4, C.3.4). */
final class PatientElements {

    private PatientElements() {}

    static void addTo(DataSet data, Examination exam) {
        identity(data, exam);
        others(data, exam);
        person(data, exam);
        free(data, exam);
    }

    private static void identity(DataSet data, Examination exam) {
        Patient patient = exam.patient();
        boolean known = !exam.plan().has(Flaw.NO_PATIENT_ID);
        data.text(0x00100010, Vr.PN, exam.personName())
                .text(0x00100020, Vr.LO, known ? patient.id() : "")
                .text(0x00100021, Vr.LO, exam.note(IDENTIFIER, 0x00100021))
                .text(0x00100030, Vr.DA, known ? Dates.da(patient.person().birth()) : "")
                .text(0x00100032, Vr.TM, exam.time())
                .text(0x00100040, Vr.CS, patient.person().female() ? "F" : "M");
        if (exam.plan().has(Flaw.CLAIMS_DEIDENTIFIED)) {
            data.text(0x00120062, Vr.CS, "YES").text(0x00120063, Vr.LO, exam.note(COMMENT, 0x00120063));
        }
    }

    private static void others(DataSet data, Examination exam) {
        data.text(0x00101000, Vr.LO, exam.token(IDENTIFIER, 0x00101000), exam.note(IDENTIFIER, 0x00101000))
                .text(0x00101001, Vr.PN, exam.relative(PERSON_NAME, 0x00101001), exam.personName())
                .text(0x00101005, Vr.PN, exam.relative(PERSON_NAME, 0x00101005))
                .text(0x00101060, Vr.PN, exam.relative(PERSON_NAME, 0x00101060))
                .text(0x00102297, Vr.PN, exam.relative(PERSON_NAME, 0x00102297))
                .text(0x00102298, Vr.CS, "PARENT")
                .delimitedSequence(
                        0x00101002,
                        new DataSet()
                                .text(0x00100020, Vr.LO, exam.token(NESTED, 0x00101002))
                                .text(0x00100021, Vr.LO, exam.note(NESTED, 0x00101002))
                                .text(0x00100022, Vr.CS, "TEXT"));
    }

    private static void person(DataSet data, Examination exam) {
        data.text(
                        0x00101010,
                        Vr.AS,
                        "0"
                                + (exam.date().getYear()
                                        - exam.patient().person().birth().getYear()) + "Y")
                .text(0x00101020, Vr.DS, "1.637")
                .text(0x00101030, Vr.DS, "58.25")
                .text(0x00101040, Vr.LO, exam.note(ADDRESS, 0x00101040))
                .text(0x00102152, Vr.LO, exam.note(ADDRESS, 0x00102152))
                .text(0x00102154, Vr.SH, exam.token(TELEPHONE, 0x00102154))
                .text(0x00102155, Vr.LT, exam.note(TELEPHONE, 0x00102155))
                .text(0x00102180, Vr.SH, exam.token(COMMENT, 0x00102180))
                .text(0x001021F0, Vr.LO, exam.note(COMMENT, 0x001021F0))
                .text(0x00101090, Vr.LO, exam.note(IDENTIFIER, 0x00101090));
    }

    private static void free(DataSet data, Examination exam) {
        data.text(0x00102000, Vr.LO, exam.note(COMMENT, 0x00102000))
                .text(0x00102110, Vr.LO, exam.note(COMMENT, 0x00102110))
                .text(0x001021B0, Vr.LT, exam.history(COMMENT, 0x001021B0))
                .text(0x00104000, Vr.LT, exam.history(COMMENT, 0x00104000));
    }
}
