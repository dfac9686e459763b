package org.yui.domain.signing;

/** What a member's signing key is for; a key has one purpose. */
public enum KeyPurpose {
    /** A buyer's delivery orders. */
    ORDER,
    /** A custodian's releases, a hospital's deposits and withdrawals towards custodians, and its manifests of de-identification. */
    CUSTODIAN,
    /** A gateway's answers. */
    GATEWAY,
    /** Signed heads of the log. */
    CHECKPOINT
}
