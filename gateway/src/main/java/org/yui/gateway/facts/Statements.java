package org.yui.gateway.facts;

import org.yui.domain.Fact;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.ConflictException;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;

/**
 * States facts once. A fact that stands already is not stated again, so whoever was killed half-way may simply begin anew.
 */
public final class Statements {

    private final Ledger ledger;

    public Statements(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Sees to it that a fact stands.
     *
     * @param function the transaction that states it
     * @throws RefusedException if the contract refuses it, also because another fact stands under its key
     */
    public <T extends Record & Fact> void state(String function, T fact) throws LedgerException {
        if (stands(fact)) {
            return;
        }
        try {
            ledger.submit(function, Json.write(fact));
        } catch (RefusedException | ConflictException | OutcomeUnknownException e) {
            if (!stands(fact)) {
                throw e;
            }
        }
    }

    private <T extends Record & Fact> boolean stands(T fact) throws LedgerException {
        return ledger.fact(fact.key()).filter(Json.write(fact)::equals).isPresent();
    }
}
