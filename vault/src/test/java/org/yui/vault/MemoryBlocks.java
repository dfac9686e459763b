package org.yui.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yui.domain.Hash;
import org.yui.domain.content.Blocks;
import org.yui.domain.content.Cid;
import org.yui.domain.content.MissingBlockException;

/**
 * Content in memory that a test can damage. It names a file as if it were one leaf, and checks nothing when reading, so that
 * what the cipher finds by itself is seen.
 */
final class MemoryBlocks implements Blocks {

    private final Map<Cid, byte[]> files = new HashMap<>();
    private int opened;

    void damage(Cid root, UnaryOperator<byte[]> how) {
        files.compute(root, (cid, bytes) -> how.apply(bytes.clone()));
    }

    byte[] sealed(Cid root) {
        return files.get(root).clone();
    }

    int opened() {
        return opened;
    }

    @Override
    public Sink begin() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new Sink() {
            @Override
            public void write(byte[] from, int offset, int length) {
                bytes.write(from, offset, length);
            }

            @Override
            public Cid finish() {
                Cid root = Cid.raw(Hash.of(bytes.toByteArray()));
                files.put(root, bytes.toByteArray());
                return root;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public boolean has(Cid root) {
        return files.containsKey(root);
    }

    @Override
    public long size(Cid root) throws IOException {
        return block(root).length;
    }

    @Override
    public InputStream open(Cid root, long offset, long length) throws IOException {
        opened++;
        return new ByteArrayInputStream(block(root), (int) offset, (int) length);
    }

    @Override
    public byte[] block(Cid block) throws IOException {
        byte[] bytes = files.get(block);
        if (bytes == null) {
            throw new MissingBlockException(block);
        }
        return bytes;
    }

    @Override
    public void remove(Cid root) {
        files.remove(root);
    }

    @Override
    public List<Cid> roots() {
        return List.copyOf(files.keySet());
    }

    @Override
    public void close() {}
}
