package org.yui.network.fabric;

import org.yui.domain.ledger.RefusedException;

/**
 * What a call that failed means for the next step.
 *
 * @param code machine code of a refusal
 * @param text what the peer said
 */
record Failure(Kind kind, String code, String text) {

    /** What to do about it. */
    enum Kind {
        /** The contract, a peer or an orderer judged it, and will judge it so again. */
        REFUSED,
        /** The hospitals did not answer alike; one may be a block behind, so asking again can help. */
        DISAGREEMENT,
        /** The peer has too many calls under way; it did not look at this one. */
        BUSY,
        /** Nobody was there to take it; it was not handed over. */
        NOT_REACHED,
        /** Somebody who is needed was not there; it may have been handed over. */
        UNAVAILABLE,
        /** No answer in time; it may have been handed over. */
        LATE
    }

    static Failure refused(String code, String text) {
        return new Failure(Kind.REFUSED, code, text);
    }

    /** As a contract's message has it: a code, a colon, a sentence. */
    static Failure refusedByContract(String message) {
        return new Failure(Kind.REFUSED, "", message);
    }

    static Failure of(Kind kind, String text) {
        return new Failure(kind, "", text);
    }

    /** Whether it is sure that the call had no effect. */
    boolean isWithoutEffect() {
        return kind != Kind.UNAVAILABLE && kind != Kind.LATE;
    }

    RefusedException refusal() {
        return code.isEmpty() ? RefusedException.of(text) : new RefusedException(code, text);
    }
}
