package org.yui.imaging.dicom;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A file whose dataset is deflated (PS3.5 section A.5), seen as if it were not: up to the dataset its own bytes, then what
 * inflates from the rest. It is inflated once on opening, to know its length and that it ends, and no further than the bound;
 * short ones are held, longer ones inflated again as they are read.
 */
final class InflatedSource implements Source {

    /** Datasets up to this size may inflate from however little. */
    static final long FREE_BYTES = 64L << 20;

    /** Beyond, the dataset may be so many times as large as what it inflates from. */
    static final int MOST_TIMES = 100;

    /** And never larger than this. */
    static final long MOST_BYTES = 4L << 30;

    private static final int HELD_BYTES = 4 << 20;
    private static final int PIECE_BYTES = 1 << 16;

    private final Source file;
    private final long start;
    private final long size;
    private final boolean paddedOnly;
    private final byte @Nullable [] held;
    private final byte[] piece = new byte[PIECE_BYTES];
    private final byte[] passed = new byte[PIECE_BYTES];
    private Inflater inflater = new Inflater(true);
    private long filePosition;
    private long position;

    /**
     * Inflates to the end once.
     *
     * @param file  closed by whoever opened it
     * @param start of the deflated dataset
     * @throws MalformedDicomException if it cannot be inflated, or grows beyond the bound
     */
    InflatedSource(Source file, long start) throws IOException, MalformedDicomException {
        this.file = file;
        this.start = start;
        restart();
        try {
            ByteArrayOutputStream first = new ByteArrayOutputStream();
            long most = bound(file.size() - start);
            while (!inflater.finished()) {
                int inflated = inflate(passed, 0, PIECE_BYTES);
                if (position > most) {
                    throw tooLarge(most);
                }
                if (position <= HELD_BYTES) {
                    first.write(passed, 0, inflated);
                }
            }
            this.size = start + position;
            this.held = position <= HELD_BYTES ? first.toByteArray() : null;
            this.paddedOnly = restIsPadding();
        } catch (DataFormatException | EOFException e) {
            inflater.end();
            throw new MalformedDicomException(
                    Defect.BAD_DEFLATE,
                    "found a deflated dataset that breaks after " + position
                            + " bytes, expected a whole one (PS3.5 section A.5)");
        } catch (MalformedDicomException | IOException e) {
            inflater.end();
            throw e;
        }
        if (held != null) {
            inflater.end();
        } else {
            restart();
        }
    }

    private static long bound(long deflated) {
        return Math.min(MOST_BYTES, Math.max(FREE_BYTES, MOST_TIMES * deflated));
    }

    private MalformedDicomException tooLarge(long most) {
        return new MalformedDicomException(
                Defect.INFLATES_TOO_FAR,
                "found a deflated dataset of " + (file.size() - start) + " bytes that inflates to more than " + most
                        + ", expected at most " + MOST_TIMES + " times its size or " + FREE_BYTES
                        + " bytes, whichever is more, and never more than " + MOST_BYTES);
    }

    /** One NUL may follow, to make the length even. */
    private boolean restIsPadding() throws IOException {
        long rest = file.size() - (filePosition - inflater.getRemaining());
        byte[] last = new byte[1];
        return rest == 0 || (rest == 1 && file.read(file.size() - 1, last, 0, 1) == 1 && last[0] == 0);
    }

    /** Whether nothing but padding follows the deflated dataset. */
    boolean endsWithFile() {
        return paddedOnly;
    }

    private void restart() {
        inflater.end();
        inflater = new Inflater(true);
        filePosition = start;
        position = 0;
    }

    private int inflate(byte[] into, int offset, int length) throws IOException, DataFormatException {
        while (true) {
            int inflated = inflater.inflate(into, offset, length);
            position += inflated;
            if (inflated > 0 || inflater.finished()) {
                return inflated;
            }
            if (inflater.needsDictionary()) {
                throw new DataFormatException("found a dictionary");
            }
            int read = file.read(filePosition, piece, 0, PIECE_BYTES);
            if (read == 0) {
                throw new EOFException("found the end of the file within a deflated dataset");
            }
            filePosition += read;
            inflater.setInput(piece, 0, read);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isForwardOnly() {
        return held == null;
    }

    @Override
    public int read(long from, byte[] into, int offset, int length) throws IOException {
        int before = Math.clamp(start - from, 0, length);
        int done = before == 0 ? 0 : file.read(from, into, offset, before);
        int wanted = Math.clamp(size - from - done, 0, length - done);
        if (held != null) {
            System.arraycopy(held, (int) (from + done - start), into, offset + done, wanted);
        } else {
            stream(from + done - start, into, offset + done, wanted);
        }
        return done + wanted;
    }

    private void stream(long from, byte[] into, int offset, int length) throws IOException {
        try {
            if (from < position) {
                restart();
            }
            while (position < from) {
                inflate(passed, 0, (int) Math.min(PIECE_BYTES, from - position));
            }
            for (int done = 0; done < length; ) {
                done += inflate(into, offset + done, length - done);
            }
        } catch (DataFormatException e) {
            throw new IOException("found a deflated dataset that changed while it was read", e);
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}
