package org.yui.imaging.deid;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;

/** Gathers small writes, and hashes and counts what passes as {@link FileHash} says. */
final class HashedOutput extends OutputStream {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final Mac mac;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int used;
    private long passed;
    private long pixelsFrom;
    private @Nullable MessageDigest apart;
    private FileHash.@Nullable Pixels pixels;

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
        if (apart == null) {
            mac.update(bytes, offset, length);
        } else {
            apart.update(bytes, offset, length);
        }
        out.write(bytes, offset, length);
        passed += length;
    }

    @Override
    public void flush() throws IOException {
        pass(buffer, 0, used);
        used = 0;
    }

    /** What follows is the value of pixel data. */
    void beginPixels() throws IOException {
        flush();
        pixelsFrom = passed;
        apart = PixelHash.sha256();
    }

    /** The digest of the value of pixel data, which has passed. */
    Hash endPixels() throws IOException {
        flush();
        Hash digest = Hash.ofDigest(
                requireNonNull(apart, "pixel data that have begun").digest());
        apart = null;
        pixels = new FileHash.Pixels(pixelsFrom, passed - pixelsFrom, digest);
        return digest;
    }

    long bytes() {
        return passed;
    }

    Hash finish() throws IOException {
        flush();
        return FileHash.finish(mac, pixels);
    }
}
