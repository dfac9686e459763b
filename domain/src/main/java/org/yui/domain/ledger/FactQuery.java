package org.yui.domain.ledger;

import org.yui.domain.Require;

/**
 * Argument of {@code facts:read}: asks for the fact under a key.
 *
 * @param key the ledger key; 1 to 300 characters
 */
public record FactQuery(String key) {

    public FactQuery {
        Require.between(1, 300, key.length(), "length of the key");
    }
}
