package org.yui.domain.document;

import org.yui.domain.Fact;
import org.yui.domain.Hash;
import org.yui.domain.json.Json;

/** A whole document on the ledger, named by the hash of its canonical JSON, so that who names it names every word of it. */
public sealed interface Document extends Fact permits ConsentPolicy, Terms, Tariff, ShareScheme {

    /** SHA-256 of its canonical JSON. */
    default Hash hash() {
        return Hash.of(Json.bytes((Record) this));
    }
}
