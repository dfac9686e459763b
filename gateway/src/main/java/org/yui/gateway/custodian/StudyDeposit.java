package org.yui.gateway.custodian;

import java.util.List;
import org.yui.domain.InclusionProof;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.json.Versioned;

/**
 * What a hospital hands a custodian for one study and one custody epoch.
 *
 * @param custodian whom it is for
 * @param opening opens the study's leaf
 * @param proof that the leaf is in the contribution
 * @param parts each index once; the custodian's own, and for the owner's own custodian index 0 too
 */
public record StudyDeposit(
        String channel,
        MspId custodian,
        int epoch,
        StudyOpening opening,
        InclusionProof proof,
        List<DepositedPart> parts)
        implements Versioned {

    public StudyDeposit {
        Require.atLeast(1, epoch, "epoch");
        parts = List.copyOf(parts);
        Require.notEmpty(parts, "parts");
        Require.distinct(parts.stream().map(p -> p.deposit().index()).toList(), "part indices");
    }
}
