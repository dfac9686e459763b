package org.yui.network.block;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The source of blocks is not there now; asking again later goes on. */
public final class BlocksUnavailableException extends IOException {

    public BlocksUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
