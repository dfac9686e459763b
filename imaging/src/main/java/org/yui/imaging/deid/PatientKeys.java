package org.yui.imaging.deid;

import java.io.IOException;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;

/** What names an instance, its study and its patient in a file, read no further than that. */
record PatientKeys(String sopInstance, String patientId, String studyInstance) {

    private static final int MOST_BYTES = 1024;

    static PatientKeys read(Dataset dataset) throws IOException, MalformedDicomException {
        String sop = "";
        String id = "";
        String study = "";
        for (Element element = dataset.next();
                element != null && Integer.compareUnsigned(element.tag(), Tag.STUDY_INSTANCE_UID) <= 0;
                element = dataset.next()) {
            if (element.vr() == Vr.UN || element.vr() == Vr.SQ) {
                continue;
            }
            switch (element.tag()) {
                case Tag.SOP_INSTANCE_UID -> sop = RawText.trimmed(dataset.value(element, MOST_BYTES));
                case Tag.PATIENT_ID -> id = RawText.trimmed(dataset.value(element, MOST_BYTES));
                case Tag.STUDY_INSTANCE_UID -> study = RawText.trimmed(dataset.value(element, MOST_BYTES));
                default -> {} // others name nobody
            }
        }
        return new PatientKeys(sop, id, study);
    }

    @Override
    public String toString() {
        return "PatientKeys";
    }
}
