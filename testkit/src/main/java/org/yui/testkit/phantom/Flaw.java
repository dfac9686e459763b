package org.yui.testkit.phantom;

/** What may be wrong with a study, for tests of collection and curation. Each concerns its first series only. */
public enum Flaw {
    /** The third instance is there twice, byte for byte, under another file name. */
    REPEATED_FILE,
    /** The third image is there twice, at the same position, as two instances. */
    REPEATED_IMAGE,
    /** The third image is not there, though its neighbours are numbered as if it were. */
    MISSING_IMAGE,
    /** The gantry is tilted by 15 degrees: rows and columns are at right angles to each other but not to the table's way. */
    TILTED,
    /** Every second distance between images is half as long again. */
    UNEVEN_SPACING,
    /** Patient Identity Removed (0012,0062) says YES, though nothing was removed. */
    CLAIMS_DEIDENTIFIED,
    /** The patient's number is drawn into the images and Burned In Annotation (0028,0301) says YES. */
    BURNED_IN,
    /** The last file ends in the middle of its pixel data. */
    TRUNCATED,
    /** Neither Patient ID nor Patient's Birth Date has a value. */
    NO_PATIENT_ID,
    /** Scan Options (0018,0022) holds well-formed terms that spell the patient's name and the Patient ID less its letter. */
    IDENTITY_IN_TERMS,
    /** Dates, numbers, terms and UIDs hold text that their types do not allow. */
    MISPLACED_TEXT,
    /** The pixel data are longer than the image; what follows its last pixel is text. */
    TEXT_AFTER_PIXELS
}
