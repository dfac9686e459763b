package org.yui.domain.use;

/** What a term says. */
public enum TermKind {
    /** What research data may be used for (DUO:0000001); a policy has exactly one. */
    PERMISSION,
    /** On what condition (DUO:0000017). */
    MODIFIER,
    /** What kind of research it is; said by requests. */
    INVESTIGATION,
    /** What is done with data; allowed, or prohibited, or asked for. A term of our own. */
    ACTIVITY,
    /** A condition that DUO does not have. A term of our own. */
    CONDITION
}
