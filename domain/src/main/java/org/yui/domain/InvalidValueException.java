package org.yui.domain;

/**
 * A value that its type does not allow. The message says what was found (a length, a count, a type; never a secret or a
 * person's data) and what was expected.
 */
public final class InvalidValueException extends IllegalArgumentException {

    public InvalidValueException(String message) {
        super(message);
    }

    public InvalidValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
