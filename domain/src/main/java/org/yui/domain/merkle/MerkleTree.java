package org.yui.domain.merkle;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yui.domain.Hash;
import org.yui.domain.InclusionProof;
import org.yui.domain.Require;
import org.yui.domain.Salt;

/**
 * Merkle trees as in RFC 6962, section 2.1: a leaf is hashed behind 0x00, a node behind 0x01, and the left subtree holds
 * the largest power of two that is smaller than the number of leaves.
 */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** From the leaves up to the root alone; the last level is empty if there are no leaves. */
    private final List<List<Hash>> levels = new ArrayList<>();

    /** @param leaves the leaf hashes, in order; may be empty */
    public MerkleTree(List<Hash> leaves) {
        levels.add(List.copyOf(leaves));
        while (levels.getLast().size() > 1) {
            levels.add(parents(levels.getLast()));
        }
    }

    /** SHA-256(0x00 ‖ content). */
    public static Hash leaf(byte[] content) {
        return Hash.of(LEAF, content);
    }

    /** SHA-256(0x00 ‖ salt ‖ content): a leaf that cannot be guessed from its content. */
    public static Hash leaf(Salt salt, byte[] content) {
        return Hash.of(LEAF, salt.bytes(), content);
    }

    public int size() {
        return levels.getFirst().size();
    }

    /** The tree's hash; SHA-256 of nothing if there are no leaves. */
    public Hash root() {
        return size() == 0 ? Hash.of() : levels.getLast().getFirst();
    }

    /** Pairing from the left and carrying a last single node up gives the same shape as the RFC's recursion. */
    private static List<Hash> parents(List<Hash> level) {
        MessageDigest sha256 = Hash.sha256();
        List<Hash> up = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            up.add(node(sha256, level.get(i), level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            up.add(level.getLast());
        }
        return up;
    }

    private static Hash node(MessageDigest sha256, Hash left, Hash right) {
        sha256.update(NODE);
        sha256.update(left.bytes());
        sha256.update(right.bytes());
        return Hash.ofDigest(sha256.digest());
    }

    /** The audit path of a leaf (RFC 6962, section 2.1.1), from the leaf's sibling upwards. */
    public InclusionProof proof(long index) {
        Require.between(0, size() - 1L, index, "leaf index");
        List<Hash> path = new ArrayList<>();
        int at = (int) index;
        for (List<Hash> level : levels) {
            int sibling = at ^ 1;
            if (sibling < level.size()) {
                path.add(level.get(sibling));
            }
            at /= 2;
        }
        return new InclusionProof(index, size(), path);
    }

    /**
     * Checks an audit path (RFC 9162, section 2.1.3.2): the path must be used up exactly, for this index in a tree of this
     * size.
     *
     * @return why it does not prove inclusion, or nothing if it does
     */
    public static Optional<String> check(InclusionProof proof, Hash leaf, Hash root) {
        long node = proof.index();
        long last = proof.size() - 1;
        Hash hash = leaf;
        MessageDigest sha256 = Hash.sha256();
        for (Hash sibling : proof.path()) {
            if (last == 0) {
                return Optional.of("the path is longer than a tree of " + proof.size() + " leaves has levels");
            }
            if (node % 2 == 1 || node == last) {
                hash = node(sha256, sibling, hash);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                hash = node(sha256, hash, sibling);
            }
            node /= 2;
            last /= 2;
        }
        if (last != 0) {
            return Optional.of("the path is shorter than a tree of " + proof.size() + " leaves has levels");
        }
        return hash.equals(root) ? Optional.empty() : Optional.of("the path leads to another root");
    }
}
