package org.yui.imaging.profile;

/** Why an attribute was treated as it was: what evidence counts. */
public enum Rule {
    /** Table E.1-1 removes it. */
    TABLE_REMOVED,
    /** Table E.1-1 empties it. */
    TABLE_EMPTIED,
    /** Table E.1-1 puts a dummy value in its place. */
    TABLE_DUMMY,
    /** An identifier given a new one, the same everywhere. */
    UID_MAPPED,
    /** Removed by the profile's rule for dates, where the table is silent. */
    DATE_REMOVED,
    /** Kept because an option retains it, after its text was searched for identities. */
    OPTION_RETAINED,
    /** Text that an option cleans: what is identifying or not known to be harmless was taken out. */
    TEXT_CLEANED,
    /** An age above 89 years, given as 90. */
    AGE_CAPPED,
    /** A coded term whose meaning in words was given anew. */
    CODE_CLEANED,
    /** A date moved, or a time of day that stays with it. */
    DATE_MOVED,
    /** Name and identifier of the patient given a pseudonym. */
    PSEUDONYM,
    /** What the file said of its own de-identification, said anew. */
    CLAIM_REPLACED,
    PRIVATE,
    /** The standard does not know it. */
    UNKNOWN,
    CURVE,
    OVERLAY,
    /** It may stand only beside an attribute that the table removes. */
    DEPENDENT,
    /** Of a type that the standard does not give it. */
    WRONG_VR,
    /** More or other values than the standard gives it. */
    WRONG_MULTIPLICITY,
    /** Text that is not shown to be harmless. */
    TEXT_NOT_PROVED,
    /** A term outside the IOD, or not in the form of one. */
    TERM_NOT_PROVED,
    /** A code, whose meaning is free text. */
    CODE_NOT_PROVED,
    /** Numbers written otherwise than the standard writes them. */
    DECIMAL_NOT_VALID,
    /** No date or time of PS3.5. */
    DATE_NOT_VALID,
    /** Bytes that are neither pixels nor a lookup table. */
    BINARY_NOT_PROVED,
    /** A word of the patient's name or identifiers came back in it. */
    IDENTITY_ECHO,
    /** Lengths of groups, and padding: they do not hold after rewriting. */
    LAYOUT,
    /** Kept after a look at its value, or because it has none. */
    KEPT
}
