package org.yui.audit.report;

/** What the audit comes to. */
public enum Verdict {
    /** Nothing was found. */
    CLEAN,
    /** At least one finding. */
    FINDINGS
}
