package org.yui.ipfs.kubo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A Kubo node was not reached, broke off or stalled; another node may have the block, and this one may have it later. */
public final class KuboUnavailableException extends IOException {

    KuboUnavailableException(String node, String what, @Nullable Throwable cause) {
        super("Kubo node " + node + ": " + what, cause);
    }
}
