package org.yui.gateway.hospital;

import java.util.List;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Custody;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.evidence.ContributionOpenings;
import org.yui.domain.json.Versioned;

/**
 * A contribution as a hospital means to state it, or has.
 *
 * @param openings every study leaf with its salt
 * @param facets every study's facets with their salt, in the order of the leaves
 * @param evidence the hash of each piece of evidence with its salt, in the order of the evidence leaves
 */
public record PublicationPlan(
        Contribution contribution,
        Custody custody,
        List<StudyOpening> openings,
        List<SaltedText> facets,
        List<SaltedText> evidence)
        implements Versioned {

    public PublicationPlan {
        openings = List.copyOf(openings);
        facets = List.copyOf(facets);
        evidence = List.copyOf(evidence);
    }

    /** What the gateway and the auditor get. */
    public ContributionOpenings forOthers() {
        return new ContributionOpenings(contribution.id(), openings);
    }
}
