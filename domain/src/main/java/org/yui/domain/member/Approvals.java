package org.yui.domain.member;

import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.Require;

/**
 * Argument of {@code approvals:approve}: the caller approves each of these documents. One {@link Approval} is written for
 * each.
 *
 * @param subjects hashes of the documents' canonical JSON, each once; 1 to 1000
 */
public record Approvals(List<Hash> subjects) {

    public Approvals {
        subjects = List.copyOf(subjects);
        Require.between(1, 1000, subjects.size(), "number of subjects");
        Require.distinct(subjects, "subjects");
    }
}
