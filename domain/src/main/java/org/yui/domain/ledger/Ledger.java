package org.yui.domain.ledger;

import java.util.Optional;

/**
 * The ledger as one member uses it: every call is signed in that member's name.
 *
 * <p>Guarantee: what {@link #submit} returns is committed and durable, and every endorsing organisation computed it
 * alike. Limits: a {@link LedgerException} tells by its type whether nothing happened, the facts moved underneath (ask
 * again), or the outcome is unknown.
 */
public interface Ledger {

    /**
     * States a fact by a transaction and waits until it is committed.
     *
     * @param function contract and transaction, {@code contract:transaction}
     * @param argument canonical JSON; logged and kept for ever, so never secret or personal
     * @throws RefusedException if the contract refuses; nothing happened
     * @throws ConflictException if facts it read changed before it was committed; nothing happened, asking again is safe
     * @throws LedgerUnavailableException if it could not be reached; nothing happened
     * @throws OutcomeUnknownException if it may or may not be committed
     */
    Committed submit(String function, String argument) throws LedgerException;

    /** Asks without stating anything. */
    String evaluate(String function, String argument) throws LedgerException;

    /** The fact under a key as canonical JSON, as this member's peer holds it now. */
    Optional<String> fact(String key) throws LedgerException;

    /** How many blocks the member's peer holds: the number of the next block. */
    long height() throws LedgerException;
}
