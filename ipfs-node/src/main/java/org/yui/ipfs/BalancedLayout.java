package org.yui.ipfs;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the blocks of a file of a given length lie: the balanced layout has one shape for each length, so sizes and
 * places of all blocks follow from it.
 *
 * <p>Level 0 holds the leaves, the highest level the root alone. In a level all blocks but the last are full.
 */
final class BalancedLayout {

    private final Shape shape;
    private final long length;
    private final List<Long> counts = new ArrayList<>();
    private final List<Long> fullCumulative = new ArrayList<>();
    private final List<Long> lastCumulative = new ArrayList<>();

    BalancedLayout(Shape shape, long length) {
        this.shape = shape;
        this.length = length;
        counts.add(Math.max(1, Math.ceilDiv(length, (long) shape.leafBytes())));
        fullCumulative.add((long) shape.leafBytes());
        lastCumulative.add(fileSize(0, count(0) - 1));
        while (count(top()) > 1) {
            addLevel();
        }
    }

    private void addLevel() {
        int level = counts.size();
        counts.add(Math.ceilDiv(count(level - 1), (long) shape.links()));
        long last = count(level) - 1;
        fullCumulative.add(last > 0 ? cumulativeOf(level, 0) : 0);
        lastCumulative.add(cumulativeOf(level, last));
    }

    private long cumulativeOf(int level, long place) {
        List<Link> children = children(level, place, new byte[children(level, place) * BlockTree.DIGEST]);
        long below = children.stream().mapToLong(Link::cumulativeSize).sum();
        return DagPbNode.encode(children).length + below;
    }

    Shape shape() {
        return shape;
    }

    long length() {
        return length;
    }

    int top() {
        return counts.size() - 1;
    }

    /** How many blocks a level has. */
    long count(int level) {
        return counts.get(level);
    }

    /** How many blocks there are below a level. */
    long countBelow(int level) {
        return counts.subList(0, level).stream().mapToLong(Long::longValue).sum();
    }

    /** How many blocks there are. */
    long count() {
        return countBelow(counts.size());
    }

    /** Bytes of the file below a block; for a leaf, its length. */
    long fileSize(int level, long place) {
        long span = span(level);
        return Math.min(length - place * span, span);
    }

    /** Bytes of the file below a full block. */
    long span(int level) {
        long span = shape.leafBytes();
        for (int i = 0; i < level; i++) {
            span *= shape.links();
        }
        return span;
    }

    /** Bytes of a block itself. */
    int blockBytes(int level, long place) {
        if (level == 0) {
            return (int) fileSize(0, place);
        }
        return DagPbNode.encode(children(level, place, new byte[children(level, place) * BlockTree.DIGEST])).length;
    }

    /** Bytes of all blocks. */
    long bytes() {
        return lastCumulative.getLast();
    }

    /** How many children a node has. */
    int children(int level, long place) {
        return (int) Math.min(count(level - 1) - place * shape.links(), shape.links());
    }

    /** A node's links; {@code digests} are those of its children, one after the other. */
    List<Link> children(int level, long place, byte[] digests) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < children(level, place); i++) {
            links.add(link(level - 1, place * shape.links() + i, BlockTree.digest(digests, i)));
        }
        return links;
    }

    private Link link(int level, long place, byte[] digest) {
        long fileSize = fileSize(level, place);
        if (level == 0) {
            return Link.leaf(digest, fileSize);
        }
        boolean last = place == count(level) - 1;
        return Link.node(digest, fileSize, (last ? lastCumulative : fullCumulative).get(level));
    }
}
