package org.yui.imaging.profile;

/** What becomes of dates and times. */
public enum DateRule {
    /** Table E.1-1's basic action: they are removed, emptied or replaced by a dummy. */
    REMOVE,
    /** Moved by one number of days for each patient of the hospital, in every study, year and run: intervals stay. */
    SHIFT_PER_PATIENT,
    /** Moved by one number of days for each patient and contribution: intervals stay within a contribution only. */
    SHIFT_PER_CONTRIBUTION,
    /** They stay as they are. */
    KEEP
}
