package org.yui.domain.json;

/** Text that is not the JSON asked for. The message names the place, what was found and what was expected; never a value. */
public final class MalformedJsonException extends IllegalArgumentException {

    public MalformedJsonException(String message) {
        super(message);
    }

    MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
