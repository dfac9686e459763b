package org.yui.network.block;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hyperledger.fabric.protos.common.Block;

/**
 * Writes blocks to the end of a channel's files. For one thread.
 *
 * <p>Guarantee: when {@link #append} returns, the block is on the disk; when it throws {@link NotWrittenException}, it is not there
 * and the next one can be tried; when it throws any other {@code IOException}, nobody knows, and the files must be opened anew.
 */
public final class BlockAppender implements AutoCloseable {

    /** A block that would take a file beyond this goes to the next one (Fabric's default). */
    public static final long MOST_FILE_BYTES = 64L << 20;

    private final BlockFolder folder;
    private final long mostFileBytes;
    private BlockPlace end;
    private FileChannel channel;

    /** @param end where {@link BlockScan} found that the next record goes; what is beyond is cut off */
    public BlockAppender(BlockFolder folder, BlockPlace end) throws IOException {
        this(folder, end, MOST_FILE_BYTES);
    }

    BlockAppender(BlockFolder folder, BlockPlace end, long mostFileBytes) throws IOException {
        this.folder = folder;
        this.mostFileBytes = mostFileBytes;
        this.end = end;
        Files.createDirectories(folder.path());
        this.channel = open(end.file());
        if (channel.size() > end.offset()) {
            channel.truncate(end.offset());
            channel.force(true);
        }
    }

    private FileChannel open(int number) throws IOException {
        Path file = folder.file(number);
        boolean isNew = !Files.exists(file);
        FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isNew) {
            syncFolder();
        }
        return opened;
    }

    /** A new file's name must outlast a power cut too; where folders cannot be opened (Windows), the system sees to it. */
    private void syncFolder() throws IOException {
        if (folder.path().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder.path(), StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** Where the next record goes. */
    public BlockPlace end() {
        return end;
    }

    /** Writes one block and waits until it is on the disk; gives the place of its record. */
    public BlockPlace append(Block block) throws IOException {
        ByteBuffer bytes = record(BlockBytes.write(block));
        if (end.offset() > 0 && end.offset() + bytes.remaining() > mostFileBytes) {
            roll();
        }
        BlockPlace place = end;
        int length = bytes.remaining();
        write(bytes, place);
        channel.force(false);
        end = new BlockPlace(place.file(), place.offset() + length);
        return place;
    }

    private static ByteBuffer record(byte[] block) {
        ByteBuffer bytes = ByteBuffer.allocate(CodedOutputStream.computeUInt32SizeNoTag(block.length) + block.length);
        int rest = block.length;
        while (rest >= 0x80) {
            bytes.put((byte) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        return bytes.put((byte) rest).put(block).flip();
    }

    private void roll() throws IOException {
        FileChannel next;
        try {
            next = open(end.file() + 1);
        } catch (IOException e) {
            throw new NotWrittenException(folder.path() + ": the next block file could not be made", e);
        }
        channel.close();
        channel = next;
        end = new BlockPlace(end.file() + 1, 0);
    }

    private void write(ByteBuffer bytes, BlockPlace place) throws IOException {
        try {
            channel.position(place.offset());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            channel.truncate(place.offset());
            throw new NotWrittenException(folder.path() + ": a block could not be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
