package org.yui.network.embedded;

import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.network.block.BlockPlace;

/**
 * Up to where the state has taken in the blocks.
 *
 * @param height number of blocks taken in
 * @param head header hash of the last one
 * @param commitHash its COMMIT_HASH; none after block 0
 * @param file number of the block file in which the next block begins
 * @param offset and where in it
 */
record Savepoint(long height, Hash head, @Nullable Hash commitHash, int file, long offset) {

    /** The parts, parted by spaces; a dash for no COMMIT_HASH. */
    String text() {
        return height + " " + head + " " + (commitHash == null ? "-" : commitHash) + " " + file + " " + offset;
    }

    static Savepoint parse(String text) {
        String[] parts = text.split(" ", -1);
        return new Savepoint(
                Long.parseLong(parts[0]),
                Hash.parse(parts[1]),
                parts[2].equals("-") ? null : Hash.parse(parts[2]),
                Integer.parseInt(parts[3]),
                Long.parseLong(parts[4]));
    }

    BlockPlace end() {
        return new BlockPlace(file, offset);
    }
}
