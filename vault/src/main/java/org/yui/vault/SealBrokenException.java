package org.yui.vault;

import java.io.IOException;

/** Sealed bytes whose tag does not fit: changed, moved, cut, lengthened, or bound to something else. */
public final class SealBrokenException extends IOException {

    SealBrokenException(Throwable cause) {
        super(
                "found sealed bytes whose tag does not fit, expected them unchanged and bound to this study version,"
                        + " length and channel",
                cause);
    }
}
