package org.yui.domain.dataset;

import org.yui.domain.Bitmap;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.Require;

/**
 * What a dataset version takes from one contribution.
 *
 * @param studies leaf indices; not empty
 * @param useScheme hash of the scheme that per-use fees of these studies go to
 */
public record Choice(ContributionId contribution, Bitmap studies, Hash useScheme) {

    public Choice {
        Require.atLeast(1, studies.count(), "number of chosen studies");
    }
}
