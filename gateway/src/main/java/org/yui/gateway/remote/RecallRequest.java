package org.yui.gateway.remote;

import org.yui.domain.Require;
import org.yui.domain.json.Versioned;
import org.yui.domain.signing.Signed;
import org.yui.gateway.custodian.RecalledParts;

/** Asks a custodian to give back parts of {@code count} studies from {@code first}. */
record RecallRequest(Signed recall, long first, int count) implements Versioned {

    RecallRequest {
        Require.atLeast(0, first, "first");
        Require.between(1, RecalledParts.MOST, count, "count");
    }
}
