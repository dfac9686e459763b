package org.yui.network.block;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.hyperledger.fabric.protos.common.Block;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;

/** Block files as a source, also those that a running peer is writing to: a record it has not finished is one to wait for. */
public final class FolderBlocks implements BlockSource {

    private final BlockFolder folder;

    public FolderBlocks(BlockFolder folder) {
        this.folder = folder;
    }

    /** The blocks before the one wanted are read, and checked, too: files tell in no other way where a block begins. */
    @Override
    public BlockRun from(long number, @Nullable Hash previous) throws IOException {
        Run run = new Run();
        run.skipTo(number, previous);
        return run;
    }

    private final class Run implements BlockRun {

        private BlockScan scan = new BlockScan(folder);

        void skipTo(long number, @Nullable Hash previous) throws IOException {
            while (scan.height() < number) {
                if (scan.next().isEmpty()) {
                    throw new BlocksUnavailableException(
                            folder.path() + ": found " + scan.height() + " blocks, expected " + number + " at least",
                            null);
                }
            }
            Hash found = scan.head().orElse(null);
            if (previous != null && found != null && !Arrays.equals(previous.bytes(), found.bytes())) {
                throw new BrokenChainException(folder.path() + ": found another block " + (number - 1)
                        + " than was read before, expected the same");
            }
        }

        @Override
        public Optional<Block> next(Duration wait) throws IOException {
            Optional<PlacedBlock> found = again();
            if (found.isEmpty()) {
                LockSupport.parkNanos(wait.toNanos());
                found = again();
            }
            return found.map(PlacedBlock::block);
        }

        /** A scan that has seen the end does not look again; another goes on from there. */
        private Optional<PlacedBlock> again() throws IOException {
            Optional<PlacedBlock> found = scan.next();
            if (found.isEmpty()) {
                scan.close();
                scan = new BlockScan(
                        folder, scan.end(), scan.height(), scan.head().orElse(null));
            }
            return found;
        }

        @Override
        public void close() throws IOException {
            scan.close();
        }
    }
}
