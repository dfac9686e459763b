package org.yui.network.block;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;

/** Blocks in order, each checked: its number, its data hash, and that it follows the block before. For one thread. */
public interface BlockRun extends Closeable {

    /**
     * The next block.
     *
     * @param wait how long to wait for one that is not there yet
     * @return nothing if none came within that time; asking again goes on
     * @throws BlocksUnavailableException if the source was lost; a new run can begin where this one ended
     * @throws BrokenChainException if what a peer sent does not follow
     * @throws CorruptBlockFileException if what a file holds does not
     */
    Optional<Block> next(Duration wait) throws IOException;
}
