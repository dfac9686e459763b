package org.yui.imaging.evidence;

/** What became of an element. Which are counted as removed, changed or kept is for whoever reads the evidence. */
public enum Handling {
    /** Not in the output. */
    REMOVED,
    /** In the output without a value. */
    EMPTIED,
    /** In the output with a harmless value that says nothing. */
    REPLACED,
    /** Its text lost what is identifying or not known to be harmless, and keeps the rest. */
    CLEANED,
    /** An identifier that has a new one, the same everywhere. */
    UID_MAPPED,
    /** A date moved, or a time of day that stays with it. */
    DATE_MOVED,
    /** What this program says itself in its place: a pseudonym, a method, an age of 90 years for any above. */
    STATED,
    /** What the table takes away, and an option of the profile keeps. */
    RETAINED
}
