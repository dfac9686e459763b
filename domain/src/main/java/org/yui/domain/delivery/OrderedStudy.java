package org.yui.domain.delivery;

import org.yui.domain.ContributionId;
import org.yui.domain.Require;
import org.yui.domain.StudyVersionId;

/** One study in an order: a leaf of a contribution. */
public record OrderedStudy(ContributionId contribution, long index, StudyVersionId studyVersion) {

    public OrderedStudy {
        Require.atLeast(0, index, "index");
    }
}
