package org.yui.gateway.stow;

/** A body that is no multipart message, or is cut off. The message names its parts by number. */
final class MalformedBodyException extends Exception {

    private static final long serialVersionUID = 1;

    MalformedBodyException(String message) {
        super(message);
    }
}
