package org.yui.network.block;

/**
 * Where a record begins, or the next one would.
 *
 * @param file number of the block file, from 0
 * @param offset bytes from its beginning
 */
public record BlockPlace(int file, long offset) {

    public static final BlockPlace BEGINNING = new BlockPlace(0, 0);

    @Override
    public String toString() {
        return BlockFolder.fileName(file) + " at byte " + offset;
    }
}
