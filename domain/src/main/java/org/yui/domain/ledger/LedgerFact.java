package org.yui.domain.ledger;

import org.yui.domain.Require;

/**
 * A fact as a valid transaction wrote it.
 *
 * @param block number of the transaction's block, from 0
 * @param transaction the transaction's place in its block, from 0
 * @param key the ledger key
 * @param json the fact's canonical JSON
 */
public record LedgerFact(long block, int transaction, String key, String json) {

    public LedgerFact {
        Require.atLeast(0, block, "block");
        Require.atLeast(0, transaction, "transaction");
    }
}
