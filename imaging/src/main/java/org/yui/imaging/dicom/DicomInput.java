package org.yui.imaging.dicom;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file seen through a window of 64 KiB, read at a position that moves freely. Little endian. */
public final class DicomInput implements Closeable {

    private static final int WINDOW_BYTES = 1 << 16;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long windowStart;
    private long position;

    private DicomInput(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
        window.limit(0);
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read; the message does not name the file, for its name may name a person
     */
    public static DicomInput open(Path file) throws IOException {
        FileChannel channel = channel(file);
        try {
            return new DicomInput(channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (FileSystemException e) {
            // Not as a cause either: its message is the name.
            throw new IOException("found a file that cannot be opened ("
                    + e.getClass().getSimpleName() + "), expected one that is there and that this user may read");
        }
    }

    /** Length of the file in bytes when it was opened. */
    public long size() {
        return size;
    }

    long position() {
        return position;
    }

    void seek(long to) {
        position = to;
    }

    int u8() throws IOException {
        int at = require(1);
        position++;
        return window.get(at) & 0xFF;
    }

    int u16() throws IOException {
        int at = require(2);
        position += 2;
        return window.getShort(at) & 0xFFFF;
    }

    int i32() throws IOException {
        int at = require(4);
        position += 4;
        return window.getInt(at);
    }

    long u32() throws IOException {
        return Integer.toUnsignedLong(i32());
    }

    /** The next tag, which lies in the file as two 16-bit numbers. */
    int tag() throws IOException {
        return u16() << 16 | u16();
    }

    byte[] bytes(int length) throws IOException {
        byte[] value = new byte[length];
        if (length <= WINDOW_BYTES) {
            window.get(require(length), value);
        } else {
            readFully(position, ByteBuffer.wrap(value));
        }
        position += length;
        return value;
    }

    /** Hands a range of the file on in pieces, past the window; the position stays. */
    public void copy(long from, long length, ByteSink sink) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(length, 4 * WINDOW_BYTES));
        for (long done = 0; done < length; done += piece.limit()) {
            piece.clear().limit((int) Math.min(piece.capacity(), length - done));
            readFully(from + done, piece);
            sink.write(piece.array(), 0, piece.limit());
        }
    }

    /** Where {@link #copy} puts what it reads. */
    @FunctionalInterface
    public interface ByteSink {
        void write(byte[] bytes, int offset, int length) throws IOException;
    }

    private int require(int length) throws IOException {
        long at = position - windowStart;
        if (at < 0 || at + length > window.limit()) {
            fill(length);
            at = 0;
        }
        return (int) at;
    }

    private void fill(int length) throws IOException {
        windowStart = position;
        window.clear();
        while (window.hasRemaining() && channel.read(window, windowStart + window.position()) >= 0) {
            // A channel may give less than is asked for.
        }
        window.flip();
        if (window.limit() < length) {
            throw new EOFException("found the end of the file where more bytes were announced");
        }
    }

    private void readFully(long from, ByteBuffer target) throws IOException {
        while (target.hasRemaining()) {
            if (channel.read(target, from + target.position()) < 0) {
                throw new EOFException("found the end of the file where more bytes were announced");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
