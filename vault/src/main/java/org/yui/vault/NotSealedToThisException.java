package org.yui.vault;

import java.io.IOException;

/** A sealed secret that a key does not open: sealed to another, bound to something else, or damaged. */
public final class NotSealedToThisException extends IOException {

    NotSealedToThisException(String message) {
        super(message);
    }

    NotSealedToThisException(String message, Throwable cause) {
        super(message, cause);
    }
}
