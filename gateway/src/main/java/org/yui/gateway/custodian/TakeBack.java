package org.yui.gateway.custodian;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.yui.domain.ContributionId;
import org.yui.domain.content.Cid;

/** Is told of everything that was taken back, before its parts are destroyed; what it is to remember it makes durable. */
@FunctionalInterface
public interface TakeBack {

    /**
     * @param index the study; all of the contribution if absent
     * @param contents what the parts that will be destroyed are of, as far as they are here
     */
    void takenBack(ContributionId contribution, Optional<Long> index, Set<Cid> contents) throws IOException;
}
