package org.yui.audit.evidence;

import java.util.List;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.InclusionProof;

/** The Merkle tree hash and its inclusion proofs, written as RFC 6962 section 2.1 defines it: by recursion on the largest power of two below n. */
public final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    /** SHA-256(0x00 ‖ parts). */
    public static Hash leaf(byte[]... parts) {
        byte[][] all = new byte[parts.length + 1][];
        all[0] = LEAF;
        System.arraycopy(parts, 0, all, 1, parts.length);
        return Hash.of(all);
    }

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.of();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return Hash.of(
                NODE,
                root(leaves.subList(0, left)).bytes(),
                root(leaves.subList(left, leaves.size())).bytes());
    }

    /** Whether a proof leads from a leaf to a root; also section 2.1.1, by the same recursion. */
    public static boolean isUnder(Hash root, InclusionProof proof, Hash leaf) {
        return above(proof.index(), proof.size(), proof.path(), leaf)
                .filter(root::equals)
                .isPresent();
    }

    /** The root that a path leads to; empty if the path is not as long as the tree is high there. */
    private static Optional<Hash> above(long index, long size, List<Hash> path, Hash leaf) {
        if (size == 1 || path.isEmpty()) {
            return Optional.of(leaf).filter(_ -> size == 1 && path.isEmpty());
        }
        List<Hash> below = path.subList(0, path.size() - 1);
        byte[] sibling = path.getLast().bytes();
        long left = Long.highestOneBit(size - 1);
        return index < left
                ? above(index, left, below, leaf).map(node -> Hash.of(NODE, node.bytes(), sibling))
                : above(index - left, size - left, below, leaf).map(node -> Hash.of(NODE, sibling, node.bytes()));
    }
}
