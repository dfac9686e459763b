package org.yui.audit.transaction;

/** Ends the judging of an envelope with a code. */
final class InvalidTransactionException extends Exception {

    private final Code code;

    InvalidTransactionException(Code code) {
        super(code.name());
        this.code = code;
    }

    Code code() {
        return code;
    }
}
