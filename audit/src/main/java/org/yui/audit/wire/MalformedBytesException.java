package org.yui.audit.wire;

/** Bytes that are not what they should be. The message says what was found and expected; it becomes a finding. */
public final class MalformedBytesException extends Exception {

    public MalformedBytesException(String message) {
        super(message);
    }

    public MalformedBytesException(String message, Throwable cause) {
        super(message, cause);
    }
}
