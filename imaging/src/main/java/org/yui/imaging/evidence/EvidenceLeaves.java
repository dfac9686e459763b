package org.yui.imaging.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yui.domain.ContributionId;
import org.yui.domain.Hash;
import org.yui.domain.Salt;
import org.yui.domain.json.Versioned;
import org.yui.domain.merkle.MerkleTree;

/**
 * The opened leaves of a contribution's evidence: what a hospital shows to whoever may look at its evidence. Without the salts
 * nobody can test a guess at a leaf.
 *
 * @param leaves in the order of the tree, which is that of studies and their files
 */
public record EvidenceLeaves(ContributionId contribution, List<Leaf> leaves) implements Versioned {

    /**
     * One leaf: SHA-256(0x00 ‖ salt ‖ the evidence's hash as 64 hexadecimal digits).
     *
     * @param evidence SHA-256 of the instance evidence's canonical JSON
     */
    public record Leaf(Salt salt, Hash evidence) {

        Hash hash() {
            return MerkleTree.leaf(salt, evidence.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    public EvidenceLeaves {
        leaves = List.copyOf(leaves);
    }

    /** What the ledger has as the contribution's {@code evidenceRoot}. */
    public Hash root() {
        return new MerkleTree(leaves.stream().map(Leaf::hash).toList()).root();
    }
}
