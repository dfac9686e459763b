package org.yui.domain.withdrawal;

/** What a buyer did about a deletion notice. */
public enum Deletion {
    /** All copies, also in backups, are deleted; what was derived is dealt with as the terms say. */
    DELETED,
    /** The buyer never had it. */
    NEVER_FETCHED,
    /** A law makes the buyer keep it, out of use, for as long as that law says. */
    KEPT_BY_LAW
}
