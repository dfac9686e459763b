package org.yui.testkit.phantom;

import static org.yui.testkit.canary.Place.COMMENT;
import static org.yui.testkit.canary.Place.DESCRIPTION;

import org.yui.testkit.dicom.DataSet;
import org.yui.testkit.dicom.Vr;

/** What all images of a series share (PS3.3 sections C.7.3, C.7.4, C.7.6.1, C.8.2.1, C.8.3.1). */
final class SeriesElements {

    private SeriesElements() {}

    static void addTo(DataSet data, Examination exam, SeriesPlan series, int number) {
        data.text(0x00080016, Vr.UI, exam.plan().modality().storageClass())
                .text(0x00080060, Vr.CS, exam.plan().modality().name())
                .text(0x0020000E, Vr.UI, exam.seriesUid(number))
                .text(0x00200011, Vr.IS, Integer.toString(number))
                .text(0x00200052, Vr.UI, exam.uidRoot() + ".9.2")
                .text(0x00201040, Vr.LO, "")
                .text(0x00080021, Vr.DA, exam.da())
                .text(0x00080031, Vr.TM, exam.time())
                .text(0x0008103E, Vr.LO, exam.note(DESCRIPTION, 0x0008103E))
                .text(0x00181030, Vr.LO, exam.note(DESCRIPTION, 0x00181030))
                .text(0x00180015, Vr.CS, "CHEST")
                .text(0x00185100, Vr.CS, "HFS")
                .text(0x00180050, Vr.DS, Double.toString(series.spacing()))
                .text(0x00082111, Vr.ST, exam.history(DESCRIPTION, 0x00082111))
                .text(0x00204000, Vr.LT, exam.note(COMMENT, 0x00204000))
                .text(0x00280301, Vr.CS, exam.plan().has(Flaw.BURNED_IN) ? "YES" : "NO");
        switch (exam.plan().modality()) {
            case CT -> ct(data, exam);
            case MR -> mr(data);
        }
        if (exam.plan().has(Flaw.IDENTITY_IN_TERMS)) {
            data.text(0x00180022, Vr.CS, exam.patient().term(), exam.patient().number());
        }
    }

    private static void ct(DataSet data, Examination exam) {
        data.text(0x00080008, Vr.CS, "ORIGINAL", "PRIMARY", "AXIAL")
                .text(0x00180060, Vr.DS, "120")
                .text(0x00181120, Vr.DS, exam.plan().has(Flaw.TILTED) ? "-15" : "0")
                .text(0x00181150, Vr.IS, "750")
                .text(0x00181151, Vr.IS, "210")
                .text(0x00200012, Vr.IS, "1")
                .text(0x00281052, Vr.DS, "-1024")
                .text(0x00281053, Vr.DS, "1")
                .text(0x00281054, Vr.LO, "HU")
                .text(0x00281050, Vr.DS, "40")
                .text(0x00281051, Vr.DS, "400");
    }

    private static void mr(DataSet data) {
        data.text(0x00080008, Vr.CS, "ORIGINAL", "PRIMARY", "OTHER")
                .text(0x00180020, Vr.CS, "SE")
                .text(0x00180021, Vr.CS, "NONE")
                .text(0x00180022, Vr.CS, "")
                .text(0x00180023, Vr.CS, "2D")
                .text(0x00180080, Vr.DS, "500")
                .text(0x00180081, Vr.DS, "12")
                .text(0x00180087, Vr.DS, "1.5")
                .text(0x00180091, Vr.IS, "1")
                .text(0x00200012, Vr.IS, "1")
                .text(0x00281050, Vr.DS, "500")
                .text(0x00281051, Vr.DS, "1000");
    }
}
