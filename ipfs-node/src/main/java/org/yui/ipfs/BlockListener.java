package org.yui.ipfs;

import java.io.IOException;

/** Hears of each block of a file as soon as its digest is known. */
@FunctionalInterface
interface BlockListener {

    /**
     * The next block of a level.
     *
     * @param level 0 for leaves, then upwards
     * @param digest SHA-256 of the block, 32 bytes
     */
    void block(int level, byte[] digest) throws IOException;
}
