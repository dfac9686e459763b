package org.yui.gateway.custodian;

import java.util.List;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;
import org.yui.domain.signing.Signed;

/**
 * A custodian's answer to a line: what it signed, and what proves itself.
 *
 * @param release a signed {@link org.yui.domain.delivery.Release}
 * @param proofs one for each part of the release
 */
public record ReleasedLine(Signed release, List<PartProof> proofs) implements Versioned {

    public ReleasedLine {
        proofs = List.copyOf(proofs);
        Require.distinct(proofs.stream().map(PartProof::index).toList(), "part indices");
    }
}
