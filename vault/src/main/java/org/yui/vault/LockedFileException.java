package org.yui.vault;

import java.io.IOException;

/** A locked file that a passphrase does not open, or a file that is locked or is not, against what was expected. */
public final class LockedFileException extends IOException {

    LockedFileException(String message) {
        super(message);
    }

    LockedFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
