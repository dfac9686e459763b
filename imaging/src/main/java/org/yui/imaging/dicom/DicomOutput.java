package org.yui.imaging.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes elements, explicit or implicit little endian. Sequences and items have undefined length, so that nothing has to be
 * known before it is written.
 */
public final class DicomOutput {

    private static final int MAX_SHORT_LENGTH = 0xFFFF;

    private final OutputStream out;
    private final boolean explicit;
    private final ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);

    public DicomOutput(OutputStream out, boolean explicit) {
        this.out = out;
        this.explicit = explicit;
    }

    /** A whole element; the value is filled up to even length. */
    public void element(int tag, Vr vr, byte[] value) throws IOException {
        boolean odd = (value.length & 1) != 0;
        header(tag, vr, value.length + (odd ? 1 : 0));
        out.write(value);
        if (odd) {
            out.write(vr.padding());
        }
    }

    /** The head of an element whose value follows through {@link #raw}. */
    public void header(int tag, Vr vr, long length) throws IOException {
        beginHead(tag);
        if (explicit) {
            head.put((byte) vr.name().charAt(0)).put((byte) vr.name().charAt(1));
            if (!vr.hasLongForm()) {
                putShortLength(tag, vr, length);
                flushHead();
                return;
            }
            head.putShort((short) 0);
        }
        head.putInt((int) length);
        flushHead();
    }

    private void putShortLength(int tag, Vr vr, long length) {
        if (length > MAX_SHORT_LENGTH) {
            throw new IllegalArgumentException("found " + length + " bytes for " + Tag.text(tag) + " " + vr
                    + ", expected at most " + MAX_SHORT_LENGTH);
        }
        head.putShort((short) length);
    }

    public void raw(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
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
        beginHead(tag);
        head.putInt(length);
        flushHead();
    }

    private void beginHead(int tag) {
        head.clear();
        head.putShort((short) Tag.group(tag)).putShort((short) Tag.element(tag));
    }

    private void flushHead() throws IOException {
        out.write(head.array(), 0, head.position());
    }
}
