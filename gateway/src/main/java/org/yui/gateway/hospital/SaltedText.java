package org.yui.gateway.hospital;

import java.nio.charset.StandardCharsets;
import org.yui.domain.Hash;
import org.yui.domain.Salt;
import org.yui.domain.merkle.MerkleTree;

/** A text behind a salt, as a leaf commits to it: SHA-256(0x00 ‖ salt ‖ text in UTF-8). */
public record SaltedText(Salt salt, String text) {

    Hash leaf() {
        return MerkleTree.leaf(salt, text.getBytes(StandardCharsets.UTF_8));
    }
}
