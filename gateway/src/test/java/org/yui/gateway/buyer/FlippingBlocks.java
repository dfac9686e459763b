package org.yui.gateway.buyer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;

/** A store that hands out every file with one bit flipped in its first byte, and checks nothing. */
final class FlippingBlocks implements Blocks {

    private final Blocks real;

    FlippingBlocks(Blocks real) {
        this.real = real;
    }

    @Override
    public InputStream open(Cid root, long offset, long length) throws IOException {
        return new FilterInputStream(real.open(root, offset, length)) {
            private boolean flipped = offset > 0;

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                int read = super.read(bytes, from, most);
                if (!flipped && read > 0) {
                    bytes[from] ^= 1;
                    flipped = true;
                }
                return read;
            }
        };
    }

    @Override
    public Sink begin() throws IOException {
        return real.begin();
    }

    @Override
    public boolean has(Cid root) throws IOException {
        return real.has(root);
    }

    @Override
    public long size(Cid root) throws IOException {
        return real.size(root);
    }

    @Override
    public byte[] block(Cid block) throws IOException {
        return real.block(block);
    }

    @Override
    public void remove(Cid root) throws IOException {
        real.remove(root);
    }

    @Override
    public List<Cid> roots() throws IOException {
        return real.roots();
    }

    @Override
    public void close() throws IOException {
        real.close();
    }
}
