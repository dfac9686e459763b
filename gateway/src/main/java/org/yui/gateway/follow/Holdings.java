package org.yui.gateway.follow;

import java.io.IOException;
import java.util.Set;
import org.yui.domain.ContributionId;

/** Which contributions a node holds anything of: those that a hospital's wider word may take away here. */
@FunctionalInterface
public interface Holdings {

    Set<ContributionId> contributions() throws IOException;
}
