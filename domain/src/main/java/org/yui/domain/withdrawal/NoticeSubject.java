package org.yui.domain.withdrawal;

import org.jspecify.annotations.Nullable;
import org.yui.domain.ContributionId;
import org.yui.domain.GrantId;
import org.yui.domain.Require;

/**
 * What a buyer is to delete: what one grant gave access to and its hospital took back.
 *
 * @param index the study's leaf index; absent for all that the grant's dataset version has of the contribution
 */
public record NoticeSubject(
        GrantId grant,
        ContributionId contribution,
        @Nullable Long index) {

    public NoticeSubject {
        if (index != null) {
            Require.atLeast(0, index, "index");
        }
    }

    /** As it stands in keys. */
    String path() {
        return grant + "/" + contribution + (index == null ? "" : "/" + index);
    }
}
