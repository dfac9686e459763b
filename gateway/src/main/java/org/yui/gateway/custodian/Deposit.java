package org.yui.gateway.custodian;

import java.util.List;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.json.Versioned;
import org.yui.domain.merkle.InclusionProof;

/**
 * What a hospital hands a custodian for one study and one custody epoch.
 *
 * @param opening opens the study's leaf
 * @param proof that the leaf is in the contribution
 * @param parts each index once; the custodian's own, and for the owner's own custodian index 0 too
 */
public record Deposit(
        String channel,
        int epoch,
        MspId custodian,
        StudyOpening opening,
        InclusionProof proof,
        List<DepositedPart> parts)
        implements Versioned {

    public Deposit {
        Require.atLeast(1, epoch, "epoch");
        parts = List.copyOf(parts);
        Require.notEmpty(parts, "parts");
        Require.distinct(parts.stream().map(p -> p.part().index()).toList(), "part indices");
    }
}
