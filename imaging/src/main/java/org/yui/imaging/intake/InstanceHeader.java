package org.yui.imaging.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yui.imaging.dicom.Dataset;
import org.yui.imaging.dicom.Element;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.dicom.Part10;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.dicom.Tag;
import org.yui.imaging.dicom.Vr;

/**
 * Whose instance a file is, from the beginning of its dataset: enough to sort it, not a check. Cannot be printed.
 *
 * @param patient Patient ID as it stands, without padding; empty if there is none
 * @param datasetStart where in the file the dataset begins
 */
record InstanceHeader(String sopClass, String sopInstance, String study, String patient, long datasetStart) {

    private static final Pattern UID = Pattern.compile("[0-9]+(\\.[0-9]+)+");
    private static final int MOST_UID_CHARACTERS = 64;
    private static final int MOST_BYTES = 1024;

    /** Reads a file; nothing if it is no DICOM instance that can be sorted. */
    static Optional<InstanceHeader> read(Path file) throws IOException {
        try {
            Optional<Part10> opened = Part10.open(file);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (Part10 part10 = opened.get()) {
                return of(values(part10.dataset()), part10.datasetStart());
            }
        } catch (MalformedDicomException e) {
            return Optional.empty(); // what is wrong with it, the engine says when it comes to it
        }
    }

    private static Map<Integer, String> values(Dataset dataset) throws IOException, MalformedDicomException {
        Map<Integer, String> values = new HashMap<>();
        for (Element element = dataset.next();
                element != null && Integer.compareUnsigned(element.tag(), Tag.STUDY_INSTANCE_UID) <= 0;
                element = dataset.next()) {
            if (isWanted(element.tag()) && element.vr() != Vr.SQ) {
                values.put(element.tag(), RawText.trimmed(dataset.value(element, MOST_BYTES)));
            }
        }
        return values;
    }

    private static boolean isWanted(int tag) {
        return tag == Tag.SOP_CLASS_UID
                || tag == Tag.SOP_INSTANCE_UID
                || tag == Tag.STUDY_INSTANCE_UID
                || tag == Tag.PATIENT_ID;
    }

    private static Optional<InstanceHeader> of(Map<Integer, String> values, long datasetStart) {
        InstanceHeader header = new InstanceHeader(
                values.getOrDefault(Tag.SOP_CLASS_UID, ""),
                values.getOrDefault(Tag.SOP_INSTANCE_UID, ""),
                values.getOrDefault(Tag.STUDY_INSTANCE_UID, ""),
                values.getOrDefault(Tag.PATIENT_ID, ""),
                datasetStart);
        boolean whole = isUid(header.sopClass) && isUid(header.sopInstance) && isUid(header.study);
        return whole ? Optional.of(header) : Optional.empty();
    }

    /** Whether this is an identifier in form (PS3.5 section 9.1). */
    static boolean isUid(String text) {
        return text.length() <= MOST_UID_CHARACTERS && UID.matcher(text).matches();
    }

    /** The name of its study's folder. */
    String studyName(NameKey names) {
        return names.name("arrived study", study.getBytes(StandardCharsets.US_ASCII));
    }

    /** The name of its file. */
    String fileName(NameKey names) {
        return names.name("arrived instance", sopInstance.getBytes(StandardCharsets.US_ASCII)) + ".dcm";
    }

    /** Tells patients apart; who has no identifier is a patient of the study's own, as in de-identification. */
    String patientName(NameKey names) {
        return patient.isEmpty()
                ? names.name("arrived patient by study", study.getBytes(StandardCharsets.US_ASCII))
                : names.name("arrived patient", RawText.bytes(patient));
    }

    @Override
    public String toString() {
        return "InstanceHeader";
    }
}
