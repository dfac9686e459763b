package org.yui.gateway.custodian;

import java.util.List;
import org.yui.domain.Require;
import org.yui.domain.delivery.SealedPart;
import org.yui.domain.json.Versioned;

/**
 * One study's parts as a custodian gives them back.
 *
 * @param study its index in the contribution
 * @param parts sealed to the owner's deposit key
 * @param proofs that their share leaves are in the custody
 */
public record RecalledStudy(long study, List<SealedPart> parts, List<PartProof> proofs) implements Versioned {

    public RecalledStudy {
        Require.atLeast(0, study, "study");
        parts = List.copyOf(parts);
        proofs = List.copyOf(proofs);
    }
}
