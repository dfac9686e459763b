package org.yui.domain.ledger;

import org.jspecify.annotations.Nullable;

/** The transaction was handed over and may or may not be committed: look it up before asking again. */
public final class OutcomeUnknownException extends LedgerException {

    private final String transaction;

    public OutcomeUnknownException(String transaction, @Nullable Throwable cause) {
        super("the outcome of transaction " + transaction + " is not known", cause);
        this.transaction = transaction;
    }

    public String transaction() {
        return transaction;
    }
}
