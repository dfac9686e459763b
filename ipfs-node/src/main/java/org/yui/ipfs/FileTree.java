package org.yui.ipfs;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.domain.Hash;
import org.yui.domain.content.Cid;
import org.yui.domain.content.CorruptBlockException;

/**
 * The blocks of one file whose nodes are had one by one from somewhere that is not trusted. Every node is checked against
 * the identifier that the one above it gives, and must be exactly the node that the profile {@code unixfs-v1-2025} makes
 * of the file's length; so sizes and places of all leaves are certain before any of them is read.
 *
 * <p>Holds one node a level. For use by one thread at a time.
 */
public final class FileTree {

    /** Where blocks come from. */
    @FunctionalInterface
    public interface Source {

        /** The bytes of this block, checked against its identifier. */
        byte[] block(Cid block) throws IOException;
    }

    private static final long LONGEST = 1L << 53; // so that no sum over a layout overflows

    private final Source source;
    private final Cid root;
    private final BalancedLayout layout;
    private final @Nullable Group[] path;

    private FileTree(Source source, Cid root, BalancedLayout layout) {
        this.source = source;
        this.root = root;
        this.layout = layout;
        this.path = new @Nullable Group[layout.top() + 1];
    }

    /**
     * Reads the root.
     *
     * @throws org.yui.domain.content.MissingBlockException if it is not there
     * @throws IOException if it is not the root of a file of the profile
     */
    public static FileTree open(Cid root, Source source) throws IOException {
        return open(root, source, Shape.UNIXFS_V1_2025);
    }

    static FileTree open(Cid root, Source source, Shape shape) throws IOException {
        byte[] bytes = source.block(root);
        long length = root.isRaw() ? bytes.length : DagPbNode.fileSize(bytes);
        if (length > LONGEST) {
            throw otherForm(root);
        }
        BalancedLayout layout = new BalancedLayout(shape, length);
        if (root.isRaw() != (layout.top() == 0)) {
            throw otherForm(root);
        }
        FileTree tree = new FileTree(source, root, layout);
        if (!root.isRaw()) {
            tree.keep(layout.top(), 0, root, bytes);
        }
        return tree;
    }

    /** The file's length in bytes. */
    public long length() {
        return layout.length();
    }

    /** Bytes of every leaf but the last. */
    public int leafBytes() {
        return layout.shape().leafBytes();
    }

    /** The identifier of a leaf, counted from 0. */
    public Cid leaf(long leaf) throws IOException {
        return block(0, leaf);
    }

    /** Whether this block is one of the file's. Reads every node for a leaf, none for the root. */
    public boolean contains(Cid block) throws IOException {
        return find(block).isPresent();
    }

    /** How many blocks the file has, those that are alike counted once. Reads every node; remembers every identifier. */
    public long differentBlocks() throws IOException {
        Set<Cid> different = new HashSet<>();
        for (int level = layout.top(); level >= 0; level--) {
            for (long place = 0; place < layout.count(level); place++) {
                different.add(block(level, place));
            }
        }
        return different.size();
    }

    BalancedLayout layout() {
        return layout;
    }

    /** Where a block is; nothing if it is none of this file's. Reads every node for a leaf, none for the root. */
    Optional<TreePlace> find(Cid block) throws IOException {
        int lowest = block.isRaw() ? 0 : 1;
        for (int level = layout.top(); level >= lowest; level--) {
            for (long place = 0; place < layout.count(level); place++) {
                if (block(level, place).equals(block)) {
                    return Optional.of(new TreePlace(level, place));
                }
            }
        }
        return Optional.empty();
    }

    /** A node's bytes. */
    byte[] node(int level, long place) throws IOException {
        return DagPbNode.encode(layout.children(level, place, group(level, place).digests));
    }

    Cid block(int level, long place) throws IOException {
        if (level == layout.top()) {
            return root;
        }
        int links = layout.shape().links();
        byte[] digest = BlockTree.digest(group(level + 1, place / links).digests, (int) (place % links));
        return level == 0 ? Cid.raw(Hash.ofDigest(digest)) : Cid.dagPb(Hash.ofDigest(digest));
    }

    private Group group(int level, long place) throws IOException {
        Group known = path[level];
        if (known != null && known.place == place) {
            return known;
        }
        Cid node = block(level, place);
        return keep(level, place, node, source.block(node));
    }

    private Group keep(int level, long place, Cid node, byte[] bytes) throws IOException {
        if (!Arrays.equals(Hash.sha256().digest(bytes), node.digest().bytes())) {
            throw new CorruptBlockException(node);
        }
        byte[] digests = DagPbNode.childDigests(bytes, layout.children(level, place));
        if (!Arrays.equals(DagPbNode.encode(layout.children(level, place, digests)), bytes)) {
            throw otherForm(node);
        }
        Group group = new Group(place, digests);
        path[level] = group;
        return group;
    }

    private static IOException otherForm(Cid node) {
        return new IOException("found another form in " + node
                + ", expected a block of a file under the UnixFS profile unixfs-v1-2025: nothing else is stored here");
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
