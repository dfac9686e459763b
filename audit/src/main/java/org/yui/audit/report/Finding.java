package org.yui.audit.report;

/**
 * One thing that is not as it should be.
 *
 * @param kind which assertion it breaks
 * @param where the file, or {@code block N}, {@code block N tx M}; the kind of key behind it where it is about a fact
 * @param what what was found and what was expected, in one sentence without personal data
 */
public record Finding(FindingClass kind, String where, String what) {

    /** One line for people. */
    public String line() {
        return kind + " at " + where + ": " + what;
    }
}
