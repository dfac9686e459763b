package org.yui.testkit.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Encodes 16-bit frames as RLE Lossless (PS3.5 annex G): one segment of the high bytes, one of the low. */
public final class RunLength {

    private static final int HEADER_BYTES = 64;
    private static final int LONGEST = 128;

    private RunLength() {}

    /**
     * One frame.
     *
     * @param pixels 16-bit little endian samples
     * @param columns pixels in a row; no run goes over the end of a row
     */
    public static byte[] encode(byte[] pixels, int columns) {
        byte[] high = segment(pixels, 1, columns);
        byte[] low = segment(pixels, 0, columns);
        return ByteBuffer.allocate(HEADER_BYTES + high.length + low.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(2)
                .putInt(HEADER_BYTES)
                .putInt(HEADER_BYTES + high.length)
                .position(HEADER_BYTES)
                .put(high)
                .put(low)
                .array();
    }

    private static byte[] segment(byte[] pixels, int plane, int columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] row = new byte[columns];
        for (int start = 0; start < pixels.length / 2; start += columns) {
            for (int x = 0; x < columns; x++) {
                row[x] = pixels[(start + x) * 2 + plane];
            }
            row(row, out);
        }
        if (out.size() % 2 == 1) {
            out.write(0);
        }
        return out.toByteArray();
    }

    private static void row(byte[] row, ByteArrayOutputStream out) {
        int at = 0;
        while (at < row.length) {
            int run = run(row, at);
            if (run > 1) {
                out.write(1 - run);
                out.write(row[at]);
                at += run;
            } else {
                int literal = literal(row, at);
                out.write(literal - 1);
                out.write(row, at, literal);
                at += literal;
            }
        }
    }

    private static int run(byte[] row, int from) {
        int to = from + 1;
        while (to < row.length && to - from < LONGEST && row[to] == row[from]) {
            to++;
        }
        return to - from;
    }

    /** How many bytes go before the next run of three: shorter runs do not pay. */
    private static int literal(byte[] row, int from) {
        int to = from + 1;
        while (to < row.length && to - from < LONGEST && run(row, to) < 3) {
            to++;
        }
        return to - from;
    }
}
