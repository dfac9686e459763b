package org.yui.cli.pull;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of a length that was said before. What states its own length on the way may state a wrong one, and a DICOM file that is cut off
 * still begins like one.
 */
final class ExactLength extends InputStream {

    private final InputStream in;
    private final long bytes;
    private long read;

    ExactLength(InputStream in, long bytes) {
        this.in = in;
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : (one[0] & 0xFF);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int now = in.read(into, offset, length);
        read += Math.max(0, now);
        boolean cutOff = now < 0 && read < bytes;
        if (cutOff || read > bytes) {
            throw new IOException("found a file of " + (cutOff ? "" : "at least ") + read + " bytes, expected the "
                    + bytes + " that Orthanc says it has; pull again");
        }
        return now;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
