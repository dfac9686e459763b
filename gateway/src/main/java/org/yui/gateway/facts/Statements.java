package org.yui.gateway.facts;

import java.util.Optional;
import java.util.function.Predicate;
import org.yui.domain.Fact;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.ConflictException;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.LedgerUnavailableException;
import org.yui.domain.ledger.OutcomeUnknownException;
import org.yui.domain.ledger.RefusedException;

/**
 * States facts once. A fact that stands already is not stated again, so whoever was killed half-way may simply begin anew.
 */
public final class Statements {

    /** Others may state what a transaction has read at the same moment; asking again is safe, but not for ever. */
    private static final int MOST_TRIES = 10;

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
        String wanted = Json.write(fact);
        if (ledger.fact(fact.key()).filter(wanted::equals).isPresent()) {
            return;
        }
        submit(function, wanted, fact.key(), wanted::equals);
    }

    /**
     * Sees to it that a transaction has brought about the fact under a key.
     *
     * @return the fact that stands there, whoever brought it about
     * @throws RefusedException if the contract refuses
     */
    public String bringAbout(String function, String argument, String key) throws LedgerException {
        Optional<String> before = ledger.fact(key);
        if (before.isPresent()) {
            return before.get();
        }
        submit(function, argument, key, _ -> true);
        return ledger.fact(key)
                .orElseThrow(() -> new LedgerUnavailableException(
                        "found no fact under the key of a committed transaction, expected it in this peer's view",
                        null));
    }

    private void submit(String function, String argument, String key, Predicate<String> wanted) throws LedgerException {
        for (int tried = 1; ; tried++) {
            try {
                ledger.submit(function, argument);
                return;
            } catch (RefusedException | ConflictException | OutcomeUnknownException e) {
                if (ledger.fact(key).filter(wanted).isPresent()) {
                    return;
                }
                if (!(e instanceof ConflictException) || tried == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }
}
