package org.yui.royalty;

/**
 * The facts do not fit together: one names what does not stand before it, stands twice, or says something else than the
 * facts that it rests on. The contracts refuse all of these, so such facts are not those of a sound ledger.
 */
public final class UnexpectedFactException extends RuntimeException {

    UnexpectedFactException(String message) {
        super(message);
    }
}
