package org.yui.imaging.profile;

import java.util.Locale;

/**
 * The options of PS3.15 Table E.1-1 that concern attributes. The order is that of the table's columns; a code is of the scheme
 * DCM (PS3.16 CID 7050) and stands in (0012,0064) where the option was applied.
 */
public enum ConfidentialityOption {
    RETAIN_SAFE_PRIVATE("113111", "Retain Safe Private Option"),
    RETAIN_UIDS("113110", "Retain UIDs Option"),
    RETAIN_DEVICE("113109", "Retain Device Identity Option"),
    RETAIN_INSTITUTION("113112", "Retain Institution Identity Option"),
    RETAIN_PATIENT_CHARACTERISTICS("113108", "Retain Patient Characteristics Option"),
    RETAIN_FULL_DATES("113106", "Retain Longitudinal Temporal Information Full Dates Option"),
    RETAIN_MODIFIED_DATES("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
    CLEAN_DESCRIPTORS("113105", "Clean Descriptors Option"),
    CLEAN_STRUCTURED_CONTENT("113104", "Clean Structured Content Option"),
    CLEAN_GRAPHICS("113103", "Clean Graphics Option");

    private final String code;
    private final String meaning;

    ConfidentialityOption(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** Code value of the scheme DCM. */
    public String code() {
        return code;
    }

    /** The code's meaning, in the standard's words. */
    public String meaning() {
        return meaning;
    }

    /** As a profile's file names it: {@code retain-safe-private}. */
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
