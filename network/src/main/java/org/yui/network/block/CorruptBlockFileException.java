package org.yui.network.block;

import java.io.IOException;

/** A block file that is not what was written to it. Nothing is repaired: restore it from a copy. */
public final class CorruptBlockFileException extends IOException {

    public CorruptBlockFileException(String message) {
        super(message + "; restore the block files from a copy");
    }
}
