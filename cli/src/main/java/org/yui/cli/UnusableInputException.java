package org.yui.cli;

import org.jspecify.annotations.Nullable;

/** Input that a command cannot use; the message says what was found, what was expected and what to do. */
public final class UnusableInputException extends RuntimeException {

    public UnusableInputException(String message) {
        super(message);
    }

    public UnusableInputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
