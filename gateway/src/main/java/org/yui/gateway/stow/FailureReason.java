package org.yui.gateway.stow;

/** Failure Reason (0008,1197) as PS3.18 Table I.2-2 and PS3.7 annex C give its values. */
public enum FailureReason {
    /** Another instance of the same identifier is here. */
    DUPLICATE(0x0111),
    /** The disk is full, or fails. */
    OUT_OF_RESOURCES(0xA700),
    /** Of another study than the request names. */
    OTHER_STUDY(0xA900),
    /** No DICOM instance, or one that cannot be read. */
    CANNOT_UNDERSTAND(0xC000),
    /** Longer than this node takes. */
    TOO_LARGE(0xC001);

    private final int code;

    FailureReason(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
