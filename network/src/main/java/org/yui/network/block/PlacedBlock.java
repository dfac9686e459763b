package org.yui.network.block;

import org.hyperledger.fabric.protos.common.Block;

/** A block and where its record begins. */
public record PlacedBlock(Block block, BlockPlace place) {

    public long number() {
        return block.getHeader().getNumber();
    }
}
