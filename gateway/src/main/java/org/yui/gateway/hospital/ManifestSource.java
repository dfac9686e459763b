package org.yui.gateway.hospital;

import org.yui.domain.ContributionId;
import org.yui.domain.Hash;

/** Says how a batch was de-identified, once its contribution has an id and the leaves of its evidence a root. */
@FunctionalInterface
public interface ManifestSource {

    /** What the hospital signs; its hash goes on the ledger. */
    Record manifest(ContributionId contribution, Hash evidenceRoot);
}
