package org.yui.network.embedded;

import java.util.List;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;
import org.yui.network.member.VerifiedIdentity;

/**
 * A transaction and all that can be said of it without the state.
 *
 * @param transaction its id as it claims; empty where there is none to be read
 * @param form VALID, or the first thing wrong with envelope, creator or structure, which is asked before whether the id is a duplicate
 * @param content VALID, or the first thing wrong with what is in it, which is asked after that
 * @param creator who signed it; none before that is known
 * @param chaincode whose transaction it is; empty unless it is VALID
 * @param readWriteSet what it read and would write; empty unless it is VALID
 * @param endorsers whose signatures hold, each once
 */
record CheckedTransaction(
        String transaction,
        TxValidationCode form,
        TxValidationCode content,
        @Nullable VerifiedIdentity creator,
        String chaincode,
        ReadWriteSet readWriteSet,
        List<VerifiedIdentity> endorsers) {

    CheckedTransaction {
        endorsers = List.copyOf(endorsers);
    }

    /** One of which nothing but the id is known. */
    static CheckedTransaction unreadable(
            String transaction, TxValidationCode form, @Nullable VerifiedIdentity creator) {
        return new CheckedTransaction(
                transaction, form, TxValidationCode.VALID, creator, "", ReadWriteSet.empty(), List.of());
    }
}
