package org.yui.network.block;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;

/** Where a channel's blocks are read in order: a peer, or block files. */
public interface BlockSource {

    /**
     * Begins to read.
     *
     * @param number the first block wanted, whether it is there yet or not
     * @param previous header hash of the block before it, where that is known: the first block must follow it
     * @throws BlocksUnavailableException if the source is not there now
     */
    BlockRun from(long number, @Nullable Hash previous) throws IOException;
}
