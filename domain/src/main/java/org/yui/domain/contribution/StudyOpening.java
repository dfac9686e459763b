package org.yui.domain.contribution;

import org.yui.domain.ContributionId;
import org.yui.domain.Require;
import org.yui.domain.Salt;
import org.yui.domain.json.Versioned;

/**
 * A study leaf with its salt: what opens one leaf of a contribution's tree.
 * The leaf hash is SHA-256(0x00 ‖ salt ‖ JCS of the leaf).
 *
 * @param index the leaf's place in the contribution, from 0
 */
public record StudyOpening(ContributionId contribution, long index, Salt salt, StudyLeaf leaf) implements Versioned {

    public StudyOpening {
        Require.between(0, Integer.MAX_VALUE, index, "index");
    }
}
