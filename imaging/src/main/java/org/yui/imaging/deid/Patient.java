package org.yui.imaging.deid;

import java.nio.ByteBuffer;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.evidence.InstanceEvidence.PatientKey;

/**
 * What a hospital's secret makes of one patient.
 *
 * <p>The key is the Patient ID as it stands, without padding. Where there is none, each study is a patient of its own, keyed by
 * its Study Instance UID, and the evidence says so; two studies of such a patient cannot be tied together.
 *
 * @param pseudonym takes the place of name and identifier: {@code P} and 20 letters and digits
 * @param keyedBy   what it was made from
 * @param dates     by how much this patient's dates move
 */
record Patient(String pseudonym, PatientKey keyedBy, DateShift dates) {

    /** Without letters that look like digits (Crockford's base 32). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LETTERS = 20;

    static Patient of(HospitalSecret secret, String patientId, String studyUid) {
        PatientKey keyedBy = patientId.isEmpty() ? PatientKey.STUDY_INSTANCE_UID : PatientKey.PATIENT_ID;
        byte[] key = RawText.bytes(patientId.isEmpty() ? studyUid : patientId);
        byte[] pseudonym = secret.pseudonyms().of(keyedBy.name(), key);
        byte[] dates = secret.dates().of(keyedBy.name(), key);
        return new Patient(
                letters(pseudonym),
                keyedBy,
                DateShift.from(ByteBuffer.wrap(dates).getLong()));
    }

    private static String letters(byte[] hash) {
        StringBuilder letters = new StringBuilder("P");
        for (int i = 0; i < LETTERS; i++) {
            letters.append(ALPHABET.charAt(hash[i] & 31));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return "Patient";
    }
}
