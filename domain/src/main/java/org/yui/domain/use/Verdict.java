package org.yui.domain.use;

/** What a term says to a request, from the mildest. */
public enum Verdict {
    ALLOWED,
    /** People must decide. */
    HUMANS,
    REFUSED
}
