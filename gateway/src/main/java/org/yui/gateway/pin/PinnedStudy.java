package org.yui.gateway.pin;

import org.yui.domain.ContributionId;
import org.yui.domain.Require;
import org.yui.domain.content.Cid;
import org.yui.domain.json.Versioned;

/** A study that this hospital's node was asked to keep for another. */
record PinnedStudy(ContributionId contribution, long index, Cid content) implements Versioned {

    PinnedStudy {
        Require.atLeast(0, index, "index");
    }
}
