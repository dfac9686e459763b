package org.yui.cli.bench;

import org.yui.domain.json.Json;
import org.yui.domain.ledger.Committed;
import org.yui.domain.ledger.Ledger;
import org.yui.domain.ledger.LedgerException;

/** One transaction to be timed, its argument made beforehand. */
record Submission(Ledger ledger, String function, String argument) {

    static Submission of(Ledger ledger, String function, Record argument) {
        return new Submission(ledger, function, Json.write(argument));
    }

    Committed run() throws LedgerException {
        return ledger.submit(function, argument);
    }
}
