package org.yui.gateway.http;

import org.yui.domain.Require;

/** How many blocks there are. */
public record LedgerHeight(long height) {

    public LedgerHeight {
        Require.atLeast(0, height, "height");
    }
}
