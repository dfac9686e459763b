package org.yui.network.block;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;

/**
 * Reads a channel's blocks in order, from any place on, and checks that they hang together: numbers, previous hashes, data
 * hashes.
 *
 * <p>A record that was begun and not finished, at the very end, is what a kill leaves: it is not a block, and {@link #end} is where it
 * begins. Anything else that does not fit is corruption.
 */
public final class BlockScan implements AutoCloseable {

    private static final int VARINT_BYTES = 10;

    private final BlockFolder folder;
    private BlockPlace end;
    private long nextNumber;
    private @Nullable Hash previous;
    private @Nullable FileChannel channel;
    private @Nullable InputStream in;
    private long fileSize;
    private boolean torn;
    private boolean unlinked;

    /** Reads all of a channel. */
    public BlockScan(BlockFolder folder) {
        this(folder, BlockPlace.BEGINNING, 0, null);
    }

    /**
     * Reads what follows a block known before.
     *
     * @param from where its successor begins
     * @param nextNumber the successor's number
     * @param previous the known block's header hash; null for the beginning
     */
    public BlockScan(BlockFolder folder, BlockPlace from, long nextNumber, @Nullable Hash previous) {
        this.folder = folder;
        this.end = from;
        this.nextNumber = nextNumber;
        this.previous = previous;
    }

    /** Reads one block by its place, checking all but what comes before it. */
    public static Block one(BlockFolder folder, BlockPlace place, long number) throws IOException {
        try (BlockScan scan = new BlockScan(folder, place, number, null)) {
            scan.unlinked = true;
            PlacedBlock found = scan.next().orElse(null);
            if (found == null) {
                throw scan.corrupt("found nothing, expected block " + number);
            }
            return found.block();
        }
    }

    /** The next block, or nothing at the end. */
    public Optional<PlacedBlock> next() throws IOException {
        if (torn || !advance()) {
            return Optional.empty();
        }
        BlockPlace place = end;
        int length = recordLength();
        byte[] bytes = torn ? new byte[0] : input().readNBytes(length);
        if (torn || bytes.length < length) {
            return tornTail(bytes);
        }
        Block block = parse(bytes);
        checkLink(block);
        end = new BlockPlace(place.file(), place.offset() + varintSize(length) + length);
        previous = BlockHashes.header(block.getHeader());
        nextNumber++;
        return Optional.of(new PlacedBlock(block, place));
    }

    /** After the last block read: where the next record would begin. */
    public BlockPlace end() {
        return end;
    }

    /** How many blocks there are up to {@link #end}. */
    public long height() {
        return nextNumber;
    }

    /** Header hash of the last block read, or the one given. */
    public Optional<Hash> head() {
        return Optional.ofNullable(previous);
    }

    /** Whether an unfinished record follows {@link #end}. Known when {@link #next} has come to the end. */
    public boolean isTorn() {
        return torn;
    }

    /** Stands before the next record's first byte, in this file or the next; false at the end. */
    private boolean advance() throws IOException {
        if (in == null && !open()) {
            return false;
        }
        while (end.offset() >= fileSize) {
            if (!folder.has(end.file() + 1)) {
                return false;
            }
            close();
            end = new BlockPlace(end.file() + 1, 0);
            open();
        }
        return true;
    }

    private boolean open() throws IOException {
        if (!folder.has(end.file())) {
            return false;
        }
        channel = FileChannel.open(folder.file(end.file()), StandardOpenOption.READ);
        fileSize = channel.size();
        if (end.offset() > fileSize) {
            throw new CorruptBlockFileException(folder.path() + ": found " + fileSize + " bytes in "
                    + BlockFolder.fileName(end.file()) + ", expected at least " + end.offset());
        }
        channel.position(end.offset());
        in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        return true;
    }

    private InputStream input() throws IOException {
        if (in == null) {
            throw new EOFException("no block file is open");
        }
        return in;
    }

    /** Reads the varint before a record; at the end of the file it may be cut. */
    private int recordLength() throws IOException {
        long length = 0;
        for (int i = 0; i < VARINT_BYTES; i++) {
            int b = input().read();
            if (b < 0) {
                torn = true;
                return 0;
            }
            length |= (long) (b & 0x7f) << (7 * i);
            if (b < 0x80) {
                return checked(length);
            }
        }
        throw corrupt("found no varint, expected the length of a record");
    }

    private int checked(long length) throws CorruptBlockFileException {
        if (length <= 0 || length > Integer.MAX_VALUE - 16) {
            throw corrupt("found a record of length " + length + ", expected a block");
        }
        return (int) length;
    }

    private Optional<PlacedBlock> tornTail(byte[] rest) throws IOException {
        torn = true;
        if (folder.has(end.file() + 1)) {
            throw corrupt("found a record cut short before the next file, expected all of block " + nextNumber);
        }
        if (holdsWholeBlock(rest)) {
            throw corrupt("found a length that is not its record's, expected block " + nextNumber);
        }
        return Optional.empty();
    }

    /** An unfinished record cannot hold all of its block: if it seems to, the length before it was changed. */
    private static boolean holdsWholeBlock(byte[] rest) throws IOException {
        try {
            BlockBytes.read(CodedInputStream.newInstance(rest));
            return true;
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    private Block parse(byte[] bytes) throws IOException {
        try {
            CodedInputStream record = CodedInputStream.newInstance(bytes);
            Block block = BlockBytes.read(record);
            if (!record.isAtEnd()) {
                throw corrupt("found bytes after the block in its record, expected none");
            }
            return block;
        } catch (InvalidProtocolBufferException e) {
            CorruptBlockFileException corrupt =
                    corrupt("found a record that is no block, expected block " + nextNumber);
            corrupt.initCause(e);
            throw corrupt;
        }
    }

    private void checkLink(Block block) throws CorruptBlockFileException {
        if (block.getHeader().getNumber() != nextNumber) {
            throw corrupt("found block " + block.getHeader().getNumber() + ", expected block " + nextNumber);
        }
        byte[] before = previous == null ? new byte[0] : previous.bytes();
        if (!unlinked && !Arrays.equals(block.getHeader().getPreviousHash().toByteArray(), before)) {
            throw corrupt("block " + nextNumber + ": found another previous hash, expected that of the block before");
        }
        byte[] data = BlockHashes.data(block.getData().getDataList()).bytes();
        if (!Arrays.equals(block.getHeader().getDataHash().toByteArray(), data)) {
            throw corrupt("block " + nextNumber + ": found another data hash, expected that of its transactions");
        }
    }

    private CorruptBlockFileException corrupt(String what) {
        return new CorruptBlockFileException(folder.path() + ", " + end + ": " + what);
    }

    private static int varintSize(int length) {
        return CodedOutputStream.computeUInt32SizeNoTag(length);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
        channel = null;
        in = null;
    }
}
