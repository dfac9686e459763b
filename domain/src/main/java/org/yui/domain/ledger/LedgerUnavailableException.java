package org.yui.domain.ledger;

import org.jspecify.annotations.Nullable;

/** The ledger could not be reached or cannot take more now; nothing happened. */
public final class LedgerUnavailableException extends LedgerException {

    public LedgerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
