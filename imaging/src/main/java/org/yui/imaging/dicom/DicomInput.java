package org.yui.imaging.dicom;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file, or a deflated file as if it were inflated, seen through a window at a position that moves freely. Small files are in
 * the window as a whole, so that they are read at once; of larger ones 64 KiB are.
 */
public final class DicomInput implements Closeable {

    private static final int WINDOW_BYTES = 1 << 16;
    private static final int WHOLE_BYTES = 1 << 20;

    /** What stays in the window behind the position, for looks ahead that come back. */
    private static final int KEPT_BYTES = 1 << 14;

    private static final int PIECE_BYTES = 1 << 18;
    private static final byte[] NOTHING = new byte[0];

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final Source source;
    private final byte[] window;
    private byte[] piece = NOTHING;
    private byte[] tail = NOTHING;
    private long size;
    private long windowStart;
    private int windowEnd;
    private long position;

    private DicomInput(Source source) {
        this.source = source;
        this.size = source.size();
        this.window = new byte[size <= WHOLE_BYTES ? (int) size : WINDOW_BYTES];
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read; the message does not name the file, for its name may name a person
     */
    public static DicomInput open(Path file) throws IOException {
        return new DicomInput(FileSource.open(file));
    }

    /** This file, what lies from a place on inflated; closing either closes both. */
    DicomInput inflatedFrom(long start, Repairs repairs) throws IOException, MalformedDicomException {
        InflatedSource inflated = new InflatedSource(source, start);
        if (!inflated.endsWithFile()) {
            repairs.add(Repair.TRAILING_BYTES, Tag.TRANSFER_SYNTAX_UID);
        }
        return new DicomInput(inflated);
    }

    /** Length in bytes when it was opened. */
    public long size() {
        return size;
    }

    /** Whether a look ahead as far as this is cheap to come back from. */
    boolean canLookTo(long place) {
        return !source.isForwardOnly() || place - position < KEPT_BYTES / 2;
    }

    /** Has the file go on with bytes that were forgotten at its end. */
    void complete(byte[] missing) {
        tail = missing;
        size = source.size() + missing.length;
    }

    long position() {
        return position;
    }

    void seek(long to) {
        position = to;
    }

    /** Makes sure that so many bytes are in the window, and says where they begin in it. */
    private int require(int length) throws IOException {
        long at = position - windowStart;
        if (at < 0 || at + length > windowEnd) {
            fill(length);
            at = position - windowStart;
        }
        return (int) at;
    }

    int u8() throws IOException {
        int value = window[require(1)] & 0xFF;
        position++;
        return value;
    }

    int u16() throws IOException {
        int value = (short) SHORT.get(window, require(2)) & 0xFFFF;
        position += 2;
        return value;
    }

    int i32() throws IOException {
        int value = (int) INT.get(window, require(4));
        position += 4;
        return value;
    }

    long u32() throws IOException {
        return Integer.toUnsignedLong(i32());
    }

    byte[] bytes(int length) throws IOException {
        byte[] value;
        if (length <= windowEnd - (position - windowStart) || length <= WINDOW_BYTES - KEPT_BYTES) {
            int at = require(length);
            value = Arrays.copyOfRange(window, at, at + length);
        } else {
            value = new byte[length];
            readFully(position, value, 0, length);
        }
        position += length;
        return value;
    }

    /** Hands a range of the file on, in one piece where it is in the window, else in large pieces; the position stays. */
    public void copy(long from, long length, ByteSink sink) throws IOException {
        if (from >= windowStart && from + length <= windowStart + windowEnd) {
            if (length > 0) {
                sink.write(window, (int) (from - windowStart), (int) length);
            }
            return;
        }
        if (piece.length == 0) {
            piece = new byte[(int) Math.min(PIECE_BYTES, Math.max(length, WINDOW_BYTES))];
        }
        for (long done = 0; done < length; ) {
            int step = (int) Math.min(piece.length, length - done);
            readFully(from + done, piece, 0, step);
            sink.write(piece, 0, step);
            done += step;
        }
    }

    /** Where {@link #copy} puts what it reads; the array is the reader's and is not to be kept or changed. */
    @FunctionalInterface
    public interface ByteSink {
        void write(byte[] bytes, int offset, int length) throws IOException;
    }

    private void fill(int length) throws IOException {
        if (position < 0 || position + length > size) {
            throw tooShort();
        }
        boolean whole = source.size() <= window.length;
        long first = whole ? 0 : Math.max(0, position - KEPT_BYTES);
        int kept = 0;
        if (first >= windowStart && first < windowStart + windowEnd) {
            kept = (int) (windowStart + windowEnd - first);
            System.arraycopy(window, (int) (first - windowStart), window, 0, kept);
        } else if (!whole && source.isForwardOnly()) {
            first = position;
        }
        windowStart = first;
        windowEnd = kept + read(first + kept, window, kept, window.length - kept);
        if (position + length > windowStart + windowEnd) {
            throw tooShort();
        }
    }

    /** From the source, and then from what was forgotten at its end. */
    private int read(long from, byte[] into, int offset, int length) throws IOException {
        int done = from < source.size() ? source.read(from, into, offset, length) : 0;
        int more = Math.clamp(size - from - done, 0, Math.min(length - done, tail.length));
        if (more > 0) {
            System.arraycopy(tail, (int) (from + done - source.size()), into, offset + done, more);
        }
        return done + more;
    }

    private void readFully(long from, byte[] into, int offset, int length) throws IOException {
        if (read(from, into, offset, length) < length) {
            throw tooShort();
        }
    }

    private static EOFException tooShort() {
        return new EOFException("found the end of the file where more bytes were announced");
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
