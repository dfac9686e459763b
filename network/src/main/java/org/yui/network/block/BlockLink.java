package org.yui.network.block;

import java.util.Arrays;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;

/** Where a chain of blocks has come to; takes the next one only if it follows. For one thread. */
public final class BlockLink {

    private long number;
    private @Nullable Hash previous;

    private BlockLink(long number, @Nullable Hash previous) {
        this.number = number;
        this.previous = previous;
    }

    /**
     * Before a block.
     *
     * @param number the next block's
     * @param previous header hash of the block before it, where it is known
     */
    public static BlockLink at(long number, @Nullable Hash previous) {
        return new BlockLink(number, previous);
    }

    /** Checks the next block and goes on to it. */
    public Block next(Block block) throws BrokenChainException {
        checkAlone(block);
        if (previous != null
                && !Arrays.equals(block.getHeader().getPreviousHash().toByteArray(), previous.bytes())) {
            throw other("another previous hash", "that of the block before");
        }
        number++;
        previous = BlockHashes.header(block.getHeader());
        return block;
    }

    /** Checks all but what comes before it. */
    public void checkAlone(Block block) throws BrokenChainException {
        BlockHeader header = block.getHeader();
        if (header.getNumber() != number) {
            throw other("block " + Long.toUnsignedString(header.getNumber()), "this one");
        }
        byte[] data = BlockHashes.data(block.getData().getDataList()).bytes();
        if (!Arrays.equals(header.getDataHash().toByteArray(), data)) {
            throw other("another data hash", "that of its transactions");
        }
        if (number == 0 && !header.getPreviousHash().isEmpty()) {
            throw other("a previous hash", "none, since nothing is before it");
        }
    }

    private BrokenChainException other(String found, String expected) {
        return new BrokenChainException("block " + number + ": found " + found + ", expected " + expected);
    }
}
