package org.yui.network.block;

import java.io.IOException;

/** A block that does not follow the one before, or is not what its header says: whoever sent it should not be believed. */
public final class BrokenChainException extends IOException {

    public BrokenChainException(String message) {
        super(message);
    }
}
