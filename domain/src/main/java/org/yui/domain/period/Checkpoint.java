package org.yui.domain.period;

import org.yui.domain.Hash;
import org.yui.domain.MspId;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * The head of the log as a hospital holds it; signed with its key of purpose {@code CHECKPOINT}.
 *
 * @param height number of blocks: the last one's number is one less
 * @param genesisHash header hash of block 0
 * @param headHash header hash of the last block
 */
public record Checkpoint(String channel, MspId hospital, long height, Hash genesisHash, Hash headHash)
        implements Versioned {

    public Checkpoint {
        Require.atLeast(1, height, "height");
    }
}
