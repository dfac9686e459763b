package org.yui.domain.ledger;

import org.jspecify.annotations.Nullable;

/** A ledger call that did not end well; each kind asks for another next step. */
public abstract sealed class LedgerException extends Exception
        permits RefusedException, ConflictException, LedgerUnavailableException, OutcomeUnknownException {

    LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
