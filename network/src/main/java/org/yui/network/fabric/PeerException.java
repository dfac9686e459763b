package org.yui.network.fabric;

import org.jspecify.annotations.Nullable;

/** One attempt at a call that failed. */
final class PeerException extends Exception {

    private final transient Failure failure;

    PeerException(Failure failure, @Nullable Throwable cause) {
        super(failure.text(), cause);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
