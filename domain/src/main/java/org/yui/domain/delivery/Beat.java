package org.yui.domain.delivery;

import org.yui.domain.Fact;
import org.yui.domain.MspId;
import org.yui.domain.Salt;

/**
 * {@code BEAT}: a custodian's nonce, by which it sees how old its view of the ledger is. The one key that is written again:
 * only its own hospital does, and nobody reads it in a transaction.
 */
public record Beat(MspId custodian, Salt nonce) implements Fact {

    @Override
    public String key() {
        return key(custodian);
    }

    public static String key(MspId custodian) {
        return "BEAT/" + custodian;
    }
}
