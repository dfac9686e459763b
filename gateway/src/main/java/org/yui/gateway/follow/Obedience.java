package org.yui.gateway.follow;

import java.io.IOException;
import java.util.Optional;
import org.yui.domain.ContributionId;

/** What a node does about a withdrawal on the ledger; durable when it returns, and the same when done twice. */
@FunctionalInterface
public interface Obedience {

    /** @param index the study; all of the contribution if absent */
    void obey(ContributionId contribution, Optional<Long> index) throws IOException;
}
