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
    /** A UID goes on after its terminating null (0008,3002). */
    TEXT_AFTER_NULL
}
