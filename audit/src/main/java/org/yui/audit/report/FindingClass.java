package org.yui.audit.report;

/** Which assertion a finding breaks, in auditors' words. */
public enum FindingClass {
    /** Something that must be there is missing. */
    COMPLETENESS,
    /** A figure is not what the facts give. */
    ACCURACY,
    /** Something stands on the wrong side of a boundary in time. */
    CUT_OFF,
    /** Somebody stated what was not theirs to state, or not then. */
    AUTHORISATION,
    /** Something is there that nothing calls for. */
    EXISTENCE,
    /** Bytes are not what was hashed, signed or written. */
    INTEGRITY
}
