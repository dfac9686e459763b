package org.yui.network.embedded;

import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;
import org.yui.network.member.VerifiedIdentity;

/**
 * A transaction and all that can be said of it without the state.
 *
 * @param transaction its id as it claims; empty where there is none to be read
 * @param code VALID, or the first thing wrong with it
 * @param creator who signed it; none before that is known
 * @param readWriteSet what it read and would write; empty unless it is VALID
 */
record CheckedTransaction(
        String transaction, TxValidationCode code, @Nullable VerifiedIdentity creator, ReadWriteSet readWriteSet) {

    boolean isValid() {
        return code == TxValidationCode.VALID;
    }
}
