package org.yui.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;
import org.yui.ipfs.CidBuilder;

/** Names content and forgets it: sealing without the disk. */
final class DiscardingBlocks implements Blocks {

    @Override
    public Sink begin() {
        CidBuilder builder = new CidBuilder();
        return new Sink() {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                builder.update(bytes, offset, length);
            }

            @Override
            public Cid finish() throws IOException {
                return builder.finish();
            }

            @Override
            public void close() {
                // nothing was kept
            }
        };
    }

    @Override
    public boolean has(Cid root) {
        return false;
    }

    @Override
    public long size(Cid root) throws IOException {
        throw new MissingBlockException(root);
    }

    @Override
    public InputStream open(Cid root, long offset, long length) throws IOException {
        throw new MissingBlockException(root);
    }

    @Override
    public byte[] block(Cid block) throws IOException {
        throw new MissingBlockException(block);
    }

    @Override
    public void remove(Cid root) {
        // nothing is here
    }

    @Override
    public List<Cid> roots() {
        return List.of();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
