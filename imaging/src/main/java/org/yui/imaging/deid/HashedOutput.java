package org.yui.imaging.deid;

import java.io.IOException;
import java.io.OutputStream;
import javax.crypto.Mac;
import org.yui.domain.Hash;

/** Gathers small writes, and hashes and counts what passes. */
final class HashedOutput extends OutputStream {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final Mac mac;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int used;
    private long passed;

    HashedOutput(OutputStream out, Mac mac) {
        this.out = out;
        this.mac = mac;
    }

    @Override
    public void write(int value) throws IOException {
        if (used == BUFFER_BYTES) {
            flush();
        }
        buffer[used++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > BUFFER_BYTES - used) {
            flush();
        }
        if (length >= BUFFER_BYTES) {
            pass(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, used, length);
            used += length;
        }
    }

    private void pass(byte[] bytes, int offset, int length) throws IOException {
        mac.update(bytes, offset, length);
        out.write(bytes, offset, length);
        passed += length;
    }

    @Override
    public void flush() throws IOException {
        pass(buffer, 0, used);
        used = 0;
    }

    long bytes() {
        return passed;
    }

    Hash finish() throws IOException {
        flush();
        return Hash.ofDigest(mac.doFinal());
    }
}
