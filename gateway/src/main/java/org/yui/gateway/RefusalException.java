package org.yui.gateway;

import org.jspecify.annotations.Nullable;
import org.yui.domain.ledger.ConflictException;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;

/** A request that is refused and has changed nothing. The message says what was found and what was expected. */
public final class RefusalException extends Exception {

    private final Refusal refusal;

    public RefusalException(Refusal refusal, String message) {
        this(refusal, message, null);
    }

    public RefusalException(Refusal refusal, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.refusal = refusal;
    }

    /** Says how a ledger call ended. */
    public static RefusalException of(LedgerException e) {
        Refusal refusal = switch (e) {
            case RefusedException r -> Refusal.LEDGER_REFUSED;
            case ConflictException c -> Refusal.LEDGER_CONFLICT;
            case LedgerUnavailableException u -> Refusal.LEDGER_UNAVAILABLE;
            case OutcomeUnknownException o -> Refusal.OUTCOME_UNKNOWN;
        };
        return new RefusalException(refusal, String.valueOf(e.getMessage()), e);
    }

    public Refusal refusal() {
        return refusal;
    }
}
