package org.yui.network.fabric;

import java.io.IOException;
import org.hyperledger.fabric.protos.common.Block;

/** What is done with blocks. */
public interface BlockConsumer {

    /**
     * Takes one block. When it returns, its effects must be durable; a kill before the checkpoint has the same block handed over
     * again, so that taking it twice must be as taking it once.
     *
     * @throws IOException ends the consumption; the block counts as not taken
     */
    void take(Block block) throws IOException;
}
