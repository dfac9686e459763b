package org.yui.ipfs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A part of a stored file as a stream. Each leaf is read whole and checked before any of its bytes is given out. */
final class CheckedInput extends InputStream {

    private final StoredFile file;
    private final byte[] leaf;
    private final long end;
    private long at;
    private long loaded = -1;

    /** Closing the stream closes the file. */
    CheckedInput(StoredFile file, long offset, long length) {
        this.file = file;
        this.leaf = new byte[file.leafBytes()];
        this.at = offset;
        this.end = offset + length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (at == end) {
            return -1;
        }
        long wanted = at / leaf.length;
        if (wanted != loaded) {
            loaded = -1; // what the buffer holds is nothing until the next leaf is checked
            file.leaf(wanted, leaf);
            loaded = wanted;
        }
        int inLeaf = (int) (at % leaf.length);
        int part = (int) Math.min(Math.min(length, leaf.length - inLeaf), end - at);
        System.arraycopy(leaf, inLeaf, into, offset, part);
        at += part;
        return part;
    }

    @Override
    public int available() {
        return (int) Math.min(end - at, Integer.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
