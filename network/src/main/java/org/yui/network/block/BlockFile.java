package org.yui.network.block;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.jspecify.annotations.Nullable;

/**
 * A channel's blocks in a peer's or the embedded engine's ledger folder, in order, each checked against the one before.
 *
 * <p>An unfinished record at the very end is no block and is passed over. Everything else that does not fit is thrown as
 * {@link CorruptBlockFileException} (in an {@link UncheckedIOException} while iterating).
 */
public final class BlockFile implements Iterator<Block>, AutoCloseable {

    private final BlockScan scan;
    private @Nullable Block next;

    private BlockFile(BlockScan scan) throws IOException {
        this.scan = scan;
        advance();
    }

    /** Opens the blocks of a channel; there are none if the folder is not there. */
    public static BlockFile open(Path ledger, String channel) throws IOException {
        return new BlockFile(new BlockScan(BlockFolder.of(ledger, channel)));
    }

    private void advance() throws IOException {
        Optional<PlacedBlock> found = scan.next();
        next = found.map(PlacedBlock::block).orElse(null);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Block next() {
        Block current = next;
        if (current == null) {
            throw new NoSuchElementException("no block after the last");
        }
        try {
            advance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return current;
    }

    @Override
    public void close() throws IOException {
        scan.close();
    }
}
