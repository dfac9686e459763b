package org.yui.imaging.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the elements of a dataset in any uncompressed or encapsulated transfer syntax; a deflated one is deflated as it is
 * written. Sequences and items have undefined length, so that nothing has to be known before it is written.
 */
public final class DicomOutput {

    private static final int MAX_SHORT_LENGTH = 0xFFFE;
    private static final int DEFLATE_BUFFER_BYTES = 1 << 14;

    private final OutputStream out;
    private final @Nullable CountedDeflater deflater;
    private final boolean explicit;
    private final boolean big;
    private final byte[] head = new byte[12];
    private int used;
    /** Bytes of the value that are still to come through {@link #raw}, where it is of odd length; otherwise -1. */
    private long oddRest = -1;

    private byte padding;

    /** Little endian, not deflated: for file meta information and the like. */
    public DicomOutput(OutputStream out, boolean explicit) {
        this(out, explicit ? TransferSyntax.EXPLICIT_LITTLE : TransferSyntax.IMPLICIT_LITTLE);
    }

    /** A dataset in this transfer syntax; it is whole only after {@link #finish}. */
    public DicomOutput(OutputStream out, TransferSyntax syntax) {
        this.deflater = syntax.deflated() ? new CountedDeflater(out) : null;
        this.out = deflater == null ? out : deflater;
        this.explicit = syntax.explicit();
        this.big = syntax.bigEndian();
    }

    /** What is deflated, and how long it became. */
    private static final class CountedDeflater extends DeflaterOutputStream {

        CountedDeflater(OutputStream out) {
            super(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true), DEFLATE_BUFFER_BYTES);
        }

        /** Ends it, filled up to even length with a NUL (PS3.5 section A.5). */
        void end() throws IOException {
            try {
                finish();
                if ((def.getBytesWritten() & 1) != 0) {
                    out.write(0);
                }
            } finally {
                def.end();
            }
        }
    }

    /** Ends the dataset; the stream stays open. */
    public void finish() throws IOException {
        if (deflater != null) {
            deflater.end();
        }
    }

    /**
     * A whole element; the value is filled up to even length.
     *
     * @param value numbers with their lowest byte first, whatever the transfer syntax; not changed
     */
    public void element(int tag, Vr vr, byte[] value) throws IOException {
        boolean odd = (value.length & 1) != 0;
        header(tag, vr, value.length + (odd ? 1 : 0));
        if (big && vr.unitBytes() > 1) {
            byte[] swapped = value.clone();
            vr.swap(swapped);
            out.write(swapped);
        } else {
            out.write(value);
        }
        if (odd) {
            out.write(vr.padding());
        }
    }

    /** The head of an element whose value follows through {@link #raw}; an odd one is filled up when it is whole. */
    public void header(int tag, Vr vr, long length) throws IOException {
        boolean odd = length != Element.UNDEFINED && (length & 1) != 0;
        oddRest = odd ? length : -1;
        padding = vr.padding();
        long even = odd ? length + 1 : length;
        putTag(tag);
        if (explicit) {
            head[used++] = (byte) vr.first();
            head[used++] = (byte) vr.second();
            if (!vr.hasLongForm()) {
                put16(shortLength(tag, vr, even));
                flushHead();
                return;
            }
            put16(0);
        }
        put32((int) even);
        flushHead();
    }

    private static int shortLength(int tag, Vr vr, long length) {
        if (length < 0 || length > MAX_SHORT_LENGTH) {
            throw new IllegalArgumentException("found " + length + " bytes for " + Tag.text(tag) + " " + vr
                    + ", expected at most " + MAX_SHORT_LENGTH);
        }
        return (int) length;
    }

    /** A piece of the value as it lies in a file of this transfer syntax. */
    public void raw(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        if (oddRest >= 0) {
            oddRest -= length;
            if (oddRest == 0) {
                out.write(padding);
                oddRest = -1;
            }
        }
    }

    public void beginSequence(int tag) throws IOException {
        header(tag, Vr.SQ, Element.UNDEFINED);
    }

    public void beginItem() throws IOException {
        delimiter(Tag.ITEM, (int) Element.UNDEFINED);
    }

    public void endItem() throws IOException {
        delimiter(Tag.ITEM_DELIMITATION, 0);
    }

    public void endSequence() throws IOException {
        delimiter(Tag.SEQUENCE_DELIMITATION, 0);
    }

    private void delimiter(int tag, int length) throws IOException {
        putTag(tag);
        put32(length);
        flushHead();
    }

    private void putTag(int tag) {
        put16(Tag.group(tag));
        put16(Tag.element(tag));
    }

    private void put16(int value) {
        head[used++] = (byte) (big ? value >>> 8 : value);
        head[used++] = (byte) (big ? value : value >>> 8);
    }

    private void put32(int value) {
        put16(big ? value >>> 16 : value);
        put16(big ? value : value >>> 16);
    }

    private void flushHead() throws IOException {
        out.write(head, 0, used);
        used = 0;
    }
}
