package org.yui.domain.contribution;

import java.util.List;
import org.yui.domain.InclusionProof;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * Shows that a hospital dealt a study's key falsely: every part is the one that its custody commits to, and yet they do not make the
 * key that the study's leaf commits to, or that key does not give the parts. Whoever has the blocks can tell whether it is true; no
 * signature is needed, since nobody but the dealer can have made such commitments.
 *
 * <p>It lays parts of the study's key open: it is for the auditor and the dealer, not for everyone.
 *
 * @param epoch the custody epoch of the parts
 * @param opening opens the study's leaf
 * @param proof that the leaf is in the contribution
 * @param parts each index once, in their order; as many as make a key
 */
public record DealingAccusation(int epoch, StudyOpening opening, InclusionProof proof, List<ShownPart> parts)
        implements Versioned {

    public DealingAccusation {
        Require.atLeast(1, epoch, "epoch");
        parts = List.copyOf(parts);
        Require.notEmpty(parts, "parts");
        Require.distinct(parts.stream().map(ShownPart::index).toList(), "part indices");
    }

    /** What its file is called. */
    public String name() {
        return opening.contribution() + "-" + epoch + "-" + opening.index();
    }
}
