package org.yui.ipfs;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yui.domain.content.Cid;

/**
 * A CAR, version 1, of as many blocks of a file as it takes to check some of its bytes up to the root (IPFS trustless gateway
 * specification, {@code entity-bytes}): depth first, each block once. Its length is known beforehand.
 *
 * <p>Holds one block and one node a level. For one reading by one thread. Limits: blocks that are alike are not looked for; in
 * encrypted content there are none.
 */
public final class PartialCar implements Closeable {

    /** Opens bytes of the file; what is read must have been checked block by block. */
    @FunctionalInterface
    public interface Bytes {

        InputStream open(long offset, long length) throws IOException;
    }

    private final FileTree tree;
    private final BalancedLayout layout;
    private final Bytes bytes;
    private final Cid root;
    private final TreePlace top;
    private final long firstLeaf;
    private final long lastLeaf;
    private final long[] sent;
    private final Deque<byte[]> pending = new ArrayDeque<>();
    private long leaf;
    private @Nullable InputStream leaves;

    private PartialCar(FileTree tree, Bytes bytes, Cid root, TreePlace top, long firstLeaf, long lastLeaf)
            throws IOException {
        this.tree = tree;
        this.layout = tree.layout();
        this.bytes = bytes;
        this.root = root;
        this.top = top;
        this.firstLeaf = firstLeaf;
        this.lastLeaf = lastLeaf;
        this.leaf = firstLeaf;
        this.sent = new long[top.level() + 1];
        for (int level = 0; level < sent.length; level++) {
            sent[level] = -1;
        }
        pending.add(CarForm.header(root));
        if (firstLeaf > lastLeaf) {
            addBlock(top.level(), top.place());
        }
    }

    /** The blocks that bytes {@code first} to {@code last} below a block of the file take; only that block if there are none. */
    static PartialCar of(FileTree tree, Bytes bytes, TreePlace top, long first, long last) throws IOException {
        BalancedLayout layout = tree.layout();
        long start = top.place() * layout.span(top.level());
        boolean none = first > last;
        long from = none ? 0 : (start + first) / layout.shape().leafBytes();
        long to = none ? -1 : (start + last) / layout.shape().leafBytes();
        return new PartialCar(tree, bytes, tree.block(top.level(), top.place()), top, from, to);
    }

    /** Bytes of the whole CAR. */
    public long length() {
        long length = CarForm.header(root).length;
        if (firstLeaf > lastLeaf) {
            return length + framed(layout.blockBytes(top.level(), top.place()));
        }
        for (int level = 0; level <= top.level(); level++) {
            long span = layout.span(level) / layout.span(0);
            length += lengthOf(level, firstLeaf / span, lastLeaf / span);
        }
        return length;
    }

    /** In a level all blocks but the last are full. */
    private long lengthOf(int level, long from, long to) {
        long full = Math.min(to + 1, layout.count(level) - 1) - from;
        boolean withLast = to == layout.count(level) - 1;
        return Math.max(0, full) * (full > 0 ? framed(layout.blockBytes(level, 0)) : 0)
                + (withLast ? framed(layout.blockBytes(level, to)) : 0);
    }

    private static long framed(int blockBytes) {
        return (long) CarForm.framing(blockBytes) + blockBytes;
    }

    /** The CAR's next bytes; nothing at its end. */
    public Optional<byte[]> next() throws IOException {
        if (pending.isEmpty() && leaf <= lastLeaf) {
            addPath();
        }
        return Optional.ofNullable(pending.poll());
    }

    /** The next leaf, after those blocks above it that were not sent yet. */
    private void addPath() throws IOException {
        for (int level = top.level(); level >= 0; level--) {
            long place = leaf / (layout.span(level) / layout.span(0));
            if (sent[level] != place) {
                sent[level] = place;
                addBlock(level, place);
            }
        }
        leaf++;
    }

    private void addBlock(int level, long place) throws IOException {
        byte[] block = level > 0 ? tree.node(level, place) : leafBytes(place);
        pending.add(CarForm.head(tree.block(level, place), block.length));
        pending.add(block);
    }

    private byte[] leafBytes(long place) throws IOException {
        InputStream in = leaves;
        if (in == null) {
            long start = place * layout.span(0);
            long end = Math.min(layout.length(), (Math.max(lastLeaf, place) + 1) * layout.span(0));
            in = bytes.open(start, end - start);
            leaves = in;
        }
        byte[] leafBytes = in.readNBytes((int) layout.fileSize(0, place));
        if (leafBytes.length < layout.fileSize(0, place)) {
            throw new IOException("found the end of a file within its leaf " + place + ", expected all of it");
        }
        return leafBytes;
    }

    @Override
    public void close() throws IOException {
        if (leaves != null) {
            leaves.close();
        }
    }
}
