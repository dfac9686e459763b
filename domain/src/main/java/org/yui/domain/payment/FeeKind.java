package org.yui.domain.payment;

/** What is paid for. */
public enum FeeKind {
    /** Once for a grant. */
    ACCESS,
    /** The studies of one slice of the quota. */
    USE
}
