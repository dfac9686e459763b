package org.yui.gateway.remote;

import org.yui.domain.ContributionId;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/** Asks a custodian to state that it has every part of a custody that is its own. */
record AcknowledgementRequest(ContributionId contribution, int epoch) implements Versioned {

    AcknowledgementRequest {
        Require.atLeast(1, epoch, "epoch");
    }
}
