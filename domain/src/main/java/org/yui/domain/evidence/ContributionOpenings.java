package org.yui.domain.evidence;

import java.util.List;
import org.yui.domain.ContributionId;
import org.yui.domain.contribution.StudyOpening;
import org.yui.domain.json.Versioned;

/** All study leaves of a contribution with their salts, by index. */
public record ContributionOpenings(ContributionId contribution, List<StudyOpening> studies) implements Versioned {

    public ContributionOpenings {
        studies = List.copyOf(studies);
    }
}
