package org.yui.gateway.pin;

import java.util.ArrayList;
import java.util.List;
import org.yui.domain.InclusionProof;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.evidence.ContributionOpenings;
import org.yui.domain.json.Json;
import org.yui.domain.json.Versioned;
import org.yui.domain.merkle.MerkleTree;

/**
 * A hospital asks its partner to keep a study's content too.
 *
 * @param opening opens the study's leaf, which names the content
 * @param proof that the leaf is in the contribution
 */
public record PinRequest(StudyOpening opening, InclusionProof proof) implements Versioned {

    /** One for each study of a contribution. */
    public static List<PinRequest> of(ContributionOpenings openings) {
        MerkleTree tree = new MerkleTree(openings.studies().stream()
                .map(s -> MerkleTree.leaf(s.salt(), Json.bytes(s.leaf())))
                .toList());
        List<PinRequest> requests = new ArrayList<>();
        for (StudyOpening study : openings.studies()) {
            requests.add(new PinRequest(study, tree.proof(study.index())));
        }
        return requests;
    }
}
