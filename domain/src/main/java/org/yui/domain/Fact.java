package org.yui.domain;

import org.yui.domain.json.Versioned;

/**
 * A record that a member states on the ledger. Facts are written once under their key and never changed; a correction is a
 * new fact.
 */
public interface Fact extends Versioned {

    /** The ledger key: the kind of fact in capitals, then what it is about, parted by slashes. */
    String key();
}
