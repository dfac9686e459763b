package org.yui.audit.evidence;

import java.util.List;
import org.yui.domain.Hash;

/** The Merkle tree hash, written as RFC 6962 section 2.1 defines it: by recursion on the largest power of two below n. */
final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    /** SHA-256(0x00 ‖ parts). */
    static Hash leaf(byte[]... parts) {
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
}
