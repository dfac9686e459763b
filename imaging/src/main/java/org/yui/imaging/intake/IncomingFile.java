package org.yui.imaging.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file that something is streamed into. What goes wrong on this side is remembered, so that the rest can be read past. */
final class IncomingFile implements Closeable {

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final @Nullable FileChannel channel;
    private final long mostBytes;
    private long bytes;
    private Received.@Nullable Why trouble;

    private IncomingFile(@Nullable FileChannel channel, long mostBytes) {
        this.channel = channel;
        this.mostBytes = mostBytes;
        this.trouble = channel == null ? Received.Why.NO_ROOM : null;
    }

    static IncomingFile open(Path file, long mostBytes, boolean hasRoom) {
        try {
            return new IncomingFile(
                    hasRoom ? FileChannel.open(file, NEW, Owner.fileAttributes(file)) : null, mostBytes);
        } catch (IOException e) {
            return new IncomingFile(null, mostBytes); // as good as a full disk: nothing can be written
        }
    }

    void append(byte[] piece, int length) {
        bytes += length;
        if (bytes > mostBytes && trouble == null) {
            trouble = Received.Why.TOO_LARGE;
        }
        if (trouble == null && channel != null) {
            write(channel, ByteBuffer.wrap(piece, 0, length));
        }
    }

    private void write(FileChannel to, ByteBuffer rest) {
        try {
            while (rest.hasRemaining()) {
                to.write(rest);
            }
        } catch (IOException e) {
            trouble = Received.Why.NO_ROOM;
        }
    }

    /** Takes what was written through to the disk. */
    Received.@Nullable Why finish() {
        if (trouble == null && channel != null) {
            try {
                channel.force(true);
            } catch (IOException e) {
                trouble = Received.Why.NO_ROOM;
            }
        }
        return trouble;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
