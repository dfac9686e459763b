package org.yui.imaging.text;

/** What a found text gives away. In order of weight: where two overlap, the first is named. */
public enum IdentityClass {
    PATIENT_NAME,
    /** Of anyone but the patient: physicians, operators, relatives. */
    PERSON_NAME,
    /** Of the patient, the visit, the order, the report: Patient ID, Accession Number and their like. */
    IDENTIFIER,
    DATE,
    ADDRESS,
    PHONE,
    INSTITUTION,
    /** Serial numbers and names of a device. */
    DEVICE,
    UID,
    OTHER
}
