package org.yui.ipfs;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;

/**
 * The digests of a stored file's blocks: leaves first, then each level of nodes up to the root, 32 bytes each. The nodes'
 * bytes are made anew from them.
 */
final class BlockTree implements Closeable {

    /** Bytes of a digest. */
    static final int DIGEST = Hash.BYTES;

    private static final int AT_ONCE = 1024;

    private final FileChannel digests;
    private final BalancedLayout layout;
    private final Cid root;
    private final int links;
    private final @Nullable Group[] path;

    private BlockTree(FileChannel digests, BalancedLayout layout, Cid root) {
        this.digests = digests;
        this.layout = layout;
        this.root = root;
        this.links = layout.shape().links();
        this.path = new @Nullable Group[layout.top() + 1];
    }

    static BlockTree open(Path file, Cid root, BalancedLayout layout) throws IOException {
        return new BlockTree(FileChannel.open(file, StandardOpenOption.READ), layout, root);
    }

    BalancedLayout layout() {
        return layout;
    }

    /**
     * A leaf's digest, checked up to the root: every node on the way has the hash that its parent gives.
     *
     * @throws CorruptBlockException if one has not
     */
    byte[] leafDigest(long leaf) throws IOException {
        return trusted(0, leaf);
    }

    /** A block's digest, checked up to the root. */
    byte[] trusted(int level, long place) throws IOException {
        if (level == layout.top()) {
            return root.digest().bytes();
        }
        Group parent = group(level + 1, place / links);
        return digest(parent.digests, (int) (place % links));
    }

    private Group group(int level, long place) throws IOException {
        Group known = path[level];
        if (known != null && known.place == place) {
            return known;
        }
        byte[] expected = trusted(level, place);
        byte[] children = childDigests(level, place);
        byte[] node = DagPbNode.encode(layout.children(level, place, children));
        if (!Arrays.equals(Hash.sha256().digest(node), expected)) {
            throw new CorruptBlockException(Cid.dagPb(Hash.ofDigest(expected)));
        }
        Group group = new Group(place, children);
        path[level] = group;
        return group;
    }

    /** The bytes of a node as its children's digests give them; the caller checks their hash. */
    byte[] node(int level, long place) throws IOException {
        return DagPbNode.encode(layout.children(level, place, childDigests(level, place)));
    }

    private byte[] childDigests(int level, long place) throws IOException {
        long first = layout.countBelow(level - 1) + place * links;
        return read(first, layout.children(level, place));
    }

    /**
     * Looks for a block.
     *
     * @return its place in the order of the digests, or -1
     */
    long find(Cid block) throws IOException {
        byte[] wanted = block.digest().bytes();
        long from = block.isRaw() ? 0 : layout.count(0);
        long to = block.isRaw() ? layout.count(0) : layout.count();
        for (long at = from; at < to; at += AT_ONCE) {
            byte[] some = read(at, (int) Math.min(to - at, AT_ONCE));
            for (int i = 0; i < some.length / DIGEST; i++) {
                if (Arrays.equals(some, i * DIGEST, (i + 1) * DIGEST, wanted, 0, DIGEST)) {
                    return at + i;
                }
            }
        }
        return -1;
    }

    private byte[] read(long first, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count * DIGEST);
        long at = first * DIGEST;
        while (buffer.hasRemaining()) {
            int read = digests.read(buffer, at + buffer.position());
            if (read < 0) {
                throw new CorruptBlockException(root);
            }
        }
        return buffer.array();
    }

    static byte[] digest(byte[] digests, int index) {
        return Arrays.copyOfRange(digests, index * DIGEST, (index + 1) * DIGEST);
    }

    @Override
    public void close() throws IOException {
        digests.close();
    }

    /** The digests of a node's children, once that node is checked. */
    private static final class Group {

        private final long place;
        private final byte[] digests;

        Group(long place, byte[] digests) {
            this.place = place;
            this.digests = digests;
        }
    }
}
