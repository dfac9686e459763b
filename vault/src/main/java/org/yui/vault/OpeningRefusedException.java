package org.yui.vault;

import java.io.IOException;

/** A check before decrypting that failed: the opening, the length or the key is not the one committed to. */
public final class OpeningRefusedException extends IOException {

    OpeningRefusedException(String message) {
        super(message);
    }
}
