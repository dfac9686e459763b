package org.yui.vault.container;

import java.io.IOException;

/** Bytes that are not a container of this form. The message says what was found and expected; never a name or a value. */
public final class MalformedContainerException extends IOException {

    MalformedContainerException(String message) {
        super(message);
    }

    MalformedContainerException(String message, Throwable cause) {
        super(message, cause);
    }
}
