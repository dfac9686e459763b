package org.yui.domain.ledger;

/** Facts that the transaction read were changed before it could be committed; nothing happened, asking again is safe. */
public final class ConflictException extends LedgerException {

    private final String validationCode;

    /** @param validationCode Fabric's name of it, for instance {@code MVCC_READ_CONFLICT} */
    public ConflictException(String transaction, String validationCode) {
        super("transaction " + transaction + " was ordered but not valid: " + validationCode, null);
        this.validationCode = validationCode;
    }

    public String validationCode() {
        return validationCode;
    }
}
