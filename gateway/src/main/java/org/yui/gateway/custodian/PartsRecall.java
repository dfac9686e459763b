package org.yui.gateway.custodian;

import org.yui.domain.ContributionId;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * A hospital asks for the parts of its contribution's keys back, to deal them anew. Custodians obey only while the ledger has the
 * hospital's approval of this document's hash, so nobody can recall parts in secret, whatever keys were stolen.
 *
 * @param epoch the custody epoch whose parts are wanted
 */
public record PartsRecall(String channel, ContributionId contribution, int epoch) implements Versioned {

    public PartsRecall {
        Require.atLeast(1, epoch, "epoch");
    }
}
