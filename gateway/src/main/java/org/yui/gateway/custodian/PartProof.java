package org.yui.gateway.custodian;

import org.yui.domain.InclusionProof;
import org.yui.domain.Require;

/**
 * Where a part's share leaf stands under the custody's root, so that whoever opens the part can hold it against the ledger.
 *
 * @param index 0 the owner's part, from 1 the custodian's place
 */
public record PartProof(int index, InclusionProof proof) {

    public PartProof {
        Require.between(0, 255, index, "index");
    }
}
