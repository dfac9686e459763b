package org.yui.domain.contribution;

import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.StudyVersionId;
import org.yui.domain.json.Versioned;

/**
 * What custody commits to for one part of one study's data key. The leaf hash is SHA-256(0x00 ‖ salt ‖ JCS), with a salt
 * that follows from the data key, so that whoever opens the key can check every part.
 *
 * @param epoch the custody epoch
 * @param index 0 the owner's part, from 1 the custodians' in their order
 * @param partHash SHA-256 of the part
 */
public record ShareLeaf(StudyVersionId studyVersion, int epoch, int index, Hash partHash) implements Versioned {

    public ShareLeaf {
        Require.atLeast(1, epoch, "epoch");
        Require.between(0, 255, index, "index");
    }
}
