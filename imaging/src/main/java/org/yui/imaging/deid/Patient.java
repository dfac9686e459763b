package org.yui.imaging.deid;

import java.nio.ByteBuffer;
import org.yui.imaging.dicom.RawText;
import org.yui.imaging.evidence.InstanceEvidence.PatientKey;
import org.yui.imaging.profile.DateRule;

/**
 * What a hospital's secret makes of one patient.
 *
 * <p>The key is the Patient ID as it stands, without padding. Where there is none, each study is a patient of its own, keyed by
 * its Study Instance UID, and the evidence says so; two studies of such a patient cannot be tied together.
 *
 * @param pseudonym takes the place of name and identifier: {@code P} and 20 letters and digits
 * @param keyedBy   what it was made from
 * @param dates     what becomes of this patient's dates
 */
record Patient(String pseudonym, PatientKey keyedBy, DateForm dates) {

    /** Without letters that look like digits (Crockford's base 32). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LETTERS = 20;

    /**
     * The patient of an instance.
     *
     * @param contribution what is being collected for: part of the shift's key where the profile shifts per contribution
     */
    static Patient of(HospitalSecret secret, DateRule rule, String contribution, String patientId, String studyUid) {
        PatientKey keyedBy = keyedBy(patientId);
        byte[] key = key(patientId, studyUid);
        DateForm dates = switch (rule) {
            case SHIFT_PER_PATIENT -> shift(secret.dates().of(keyedBy.name(), key));
            case SHIFT_PER_CONTRIBUTION -> shift(secret.dates().of(perContribution(keyedBy, contribution), key));
            case KEEP, REMOVE -> new DateKept();
        };
        return new Patient(pseudonym(secret, patientId, studyUid), keyedBy, dates);
    }

    static String pseudonym(HospitalSecret secret, String patientId, String studyUid) {
        return letters(secret.pseudonyms().of(keyedBy(patientId).name(), key(patientId, studyUid)));
    }

    private static PatientKey keyedBy(String patientId) {
        return patientId.isEmpty() ? PatientKey.STUDY_INSTANCE_UID : PatientKey.PATIENT_ID;
    }

    private static byte[] key(String patientId, String studyUid) {
        return RawText.bytes(patientId.isEmpty() ? studyUid : patientId);
    }

    private static DateShift shift(byte[] keyed) {
        return DateShift.from(ByteBuffer.wrap(keyed).getLong());
    }

    /** The name of a contribution could hold anything, so it is told apart from what stands beside it by its length. */
    private static String perContribution(PatientKey keyedBy, String contribution) {
        return keyedBy.name() + "/" + contribution.length() + "/" + contribution;
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
