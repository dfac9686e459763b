package org.yui.ipfs;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.yui.domain.content.Cid;

/**
 * A stored file as a CAR, version 1 (IPLD specification "CARv1"): a header that names the root, then every block once it
 * is checked, depth first, the root before what is below it. Length and number of blocks are known beforehand.
 *
 * <p>For one reading by one thread.
 */
public final class FileCar implements Closeable {

    private final StoredFile file;
    private final Cid root;
    private final BalancedLayout layout;
    private final long[] next;
    private int level;
    private boolean begun;
    private Optional<byte[]> pending = Optional.empty();

    FileCar(StoredFile file, Cid root) {
        this.file = file;
        this.root = root;
        this.layout = file.layout();
        this.next = new long[layout.top() + 1];
        this.level = layout.top();
    }

    public Cid root() {
        return root;
    }

    /** Bytes of the whole CAR. */
    public long length() {
        return CarForm.header(root).length + blockBytes() + framing();
    }

    /** How many blocks there are. */
    public long blocks() {
        return layout.count();
    }

    /** Bytes of all blocks, without their lengths and identifiers. */
    public long blockBytes() {
        return layout.bytes();
    }

    private long framing() {
        long bytes = 0;
        for (int each = 0; each <= layout.top(); each++) {
            long count = layout.count(each);
            bytes += (count - 1) * CarForm.framing(layout.blockBytes(each, 0));
            bytes += CarForm.framing(layout.blockBytes(each, count - 1));
        }
        return bytes;
    }

    /**
     * The CAR's next bytes: its header, then what comes before a block and the whole block in turns; nothing at its end.
     *
     * @throws org.yui.domain.content.CorruptBlockException if the store's bytes have changed
     */
    public Optional<byte[]> next() throws IOException {
        Optional<byte[]> block = pending;
        if (block.isPresent()) {
            pending = Optional.empty();
            return block;
        }
        if (!begun) {
            begun = true;
            return Optional.of(CarForm.header(root));
        }
        if (level > layout.top()) {
            return Optional.empty();
        }
        Cid cid = file.cid(level, next[level]);
        byte[] bytes = file.block(level, next[level]);
        next[level]++;
        descendOrClimb();
        pending = Optional.of(bytes);
        return Optional.of(CarForm.head(cid, bytes.length));
    }

    /** After a node comes its first child; after a leaf its next sibling, or where that was the last, the next one higher up. */
    private void descendOrClimb() {
        if (level > 0) {
            level--;
            return;
        }
        int links = layout.shape().links();
        while (level <= layout.top() && (next[level] == layout.count(level) || next[level] % links == 0)) {
            level++;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
