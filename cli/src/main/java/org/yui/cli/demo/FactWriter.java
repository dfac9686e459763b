package org.yui.cli.demo;

import java.util.Optional;
import org.yui.cli.UnusableInputException;
import org.yui.domain.Fact;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.ConflictException;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;
import org.yui.domain.ledger.OutcomeUnknownException;

/** States facts in one member's name, each once, however often it is asked. */
final class FactWriter {

    private static final int MOST_TRIES = 10;

    private final Ledger ledger;

    FactWriter(Ledger ledger) {
        this.ledger = ledger;
    }

    /** States the fact unless it stands already; another fact under its key is an error. */
    <T extends Record & Fact> void state(String function, T fact) throws LedgerException {
        String wanted = Json.write(fact);
        state(function, wanted, fact.key(), found -> {
            if (!found.equals(wanted)) {
                throw new UnusableInputException("found another fact than expected under a "
                        + fact.key().substring(0, fact.key().indexOf('/'))
                        + " key of the demo's ledger; start with another --out folder");
            }
        });
    }

    /** Calls the function unless its result stands under the key; returns the fact that stands there in the end. */
    String state(String function, String argument, String key) throws LedgerException {
        return state(function, argument, key, found -> {});
    }

    private String state(String function, String argument, String key, java.util.function.Consumer<String> check)
            throws LedgerException {
        for (int tried = 1; ; tried++) {
            Optional<String> found = ledger.fact(key);
            if (found.isPresent()) {
                check.accept(found.get());
                return found.get();
            }
            try {
                ledger.submit(function, argument);
            } catch (ConflictException | OutcomeUnknownException e) {
                if (tried == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }
}
