package org.yui.ipfs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A part of a file as a stream. Each leaf is read whole and checked before any of its bytes is given out. */
public abstract class LeafInput extends InputStream {

    private final byte[] leaf;
    private final long end;
    private long at;
    private long loaded = -1;

    /**
     * @param leafBytes length of every leaf but the last
     * @param offset first byte, from 0
     * @param length bytes
     */
    protected LeafInput(int leafBytes, long offset, long length) {
        this.leaf = new byte[leafBytes];
        this.at = offset;
        this.end = offset + length;
    }

    /** Reads the leaf of this number, from 0, to the buffer's front, or throws if it is not what its identifier says. */
    protected abstract void load(long number, byte[] buffer) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] into, int offset, int length) throws IOException {
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
            load(wanted, leaf);
            loaded = wanted;
        }
        int inLeaf = (int) (at % leaf.length);
        int part = (int) Math.min(Math.min(length, leaf.length - inLeaf), end - at);
        System.arraycopy(leaf, inLeaf, into, offset, part);
        at += part;
        return part;
    }

    /** The byte after the last. */
    protected final long end() {
        return end;
    }

    /** Bytes that are still to be given out. */
    protected final long left() {
        return end - at;
    }

    /** How many of them are checked already. */
    protected final long checked() {
        return loaded < 0 ? 0 : Math.max(0, Math.min(end, (loaded + 1) * leaf.length) - at);
    }
}
