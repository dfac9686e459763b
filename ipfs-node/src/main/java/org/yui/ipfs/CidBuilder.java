package org.yui.ipfs;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.yui.domain.Hash;
import org.yui.domain.content.Cid;

/**
 * Computes a file's identifier while its bytes go by, under the UnixFS profile {@code unixfs-v1-2025} (IPIP-499).
 *
 * <p>Leaves of 1 MiB are grouped left to right, 1024 to a node, and so on upwards until one block is left; a last group
 * of one child is wrapped like any other, so every leaf has the same depth. A file of one leaf is that leaf. Holds at
 * most one unfinished node a level, whatever the file's length.
 */
public final class CidBuilder {

    private final Shape shape;
    private final BlockListener listener;
    private final MessageDigest sha256 = Hash.sha256();
    private final List<List<Link>> levels = new ArrayList<>();
    private int inLeaf;

    public CidBuilder() {
        this(Shape.UNIXFS_V1_2025, (level, digest) -> {});
    }

    CidBuilder(Shape shape, BlockListener listener) {
        this.shape = shape;
        this.listener = listener;
        levels.add(new ArrayList<>());
    }

    /** Takes the file's next bytes. */
    public void update(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int part = Math.min(end - at, shape.leafBytes() - inLeaf);
            sha256.update(bytes, at, part);
            at += part;
            inLeaf += part;
            if (inLeaf == shape.leafBytes()) {
                endLeaf();
            }
        }
    }

    /** Ends the file. After this the builder is used up. */
    public Cid finish() throws IOException {
        if (inLeaf > 0 || isEmpty()) {
            endLeaf();
        }
        for (int level = 0; ; level++) {
            List<Link> open = levels.get(level);
            boolean top = level == levels.size() - 1;
            if (top && open.size() == 1) {
                return open.getFirst().cid();
            }
            if (!open.isEmpty()) {
                endNode(level);
            }
        }
    }

    private boolean isEmpty() {
        return levels.size() == 1 && levels.getFirst().isEmpty();
    }

    private void endLeaf() throws IOException {
        add(0, Link.leaf(sha256.digest(), inLeaf));
        inLeaf = 0;
    }

    private void add(int level, Link block) throws IOException {
        listener.block(level, block.digest());
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        List<Link> open = levels.get(level);
        open.add(block);
        if (open.size() == shape.links()) {
            endNode(level);
        }
    }

    /** Turns the open group of a level into one block of the level above. */
    private void endNode(int level) throws IOException {
        List<Link> children = levels.get(level);
        Link node = node(children);
        children.clear();
        add(level + 1, node);
    }

    private static Link node(List<Link> children) {
        byte[] bytes = DagPbNode.encode(children);
        long below = children.stream().mapToLong(Link::cumulativeSize).sum();
        long fileSize = children.stream().mapToLong(Link::fileSize).sum();
        return Link.node(Hash.sha256().digest(bytes), fileSize, bytes.length + below);
    }
}
