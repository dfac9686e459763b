package org.yui.network.embedded;

import com.google.protobuf.ByteString;
import java.util.concurrent.CompletableFuture;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.yui.network.CommitStatus;

/**
 * A transaction that waits for its block.
 *
 * @param outcome how it ends, once the block is on the disk; fails if the block could not be written, or nobody knows
 */
record PendingTransaction(ByteString envelope, CheckedTransaction checked, CompletableFuture<CommitStatus> outcome) {

    /** The mark after which nothing follows. */
    static PendingTransaction stop() {
        return new PendingTransaction(
                ByteString.EMPTY,
                CheckedTransaction.unreadable("", TxValidationCode.NIL_ENVELOPE, null),
                new CompletableFuture<>());
    }

    boolean isStop() {
        return envelope.isEmpty();
    }

    int size() {
        return envelope.size();
    }
}
