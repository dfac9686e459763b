package org.yui.domain.ledger;

/** The contract, or the ledger itself, refused the transaction; nothing happened. */
public final class RefusedException extends LedgerException {

    private final String code;

    /**
     * @param code machine code, the first word of the contract's message: upper case with underscores
     * @param message the rest: what was found, what was expected
     */
    public RefusedException(String code, String message) {
        super(code + ": " + message, null);
        this.code = code;
    }

    /** Reads the code from the head of a contract's message. */
    public static RefusedException of(String message) {
        int colon = message.indexOf(':');
        return colon > 0 && message.substring(0, colon).matches("[A-Z][A-Z0-9_]*")
                ? new RefusedException(
                        message.substring(0, colon),
                        message.substring(colon + 1).strip())
                : new RefusedException("UNEXPECTED", message);
    }

    public String code() {
        return code;
    }
}
