package org.yui.domain.contribution;

import org.yui.domain.Base64Bytes;
import org.yui.domain.InclusionProof;
import org.yui.domain.Require;
import org.yui.domain.Salt;
import org.yui.domain.json.Versioned;

/**
 * A part of a data key laid open, with its place under the custody's root.
 *
 * @param index 0 the owner's part, from 1 the custodians' in their order
 * @param part the part itself, 32 bytes
 * @param salt of its share leaf
 */
public record ShownPart(int index, Base64Bytes part, Salt salt, InclusionProof proof) implements Versioned {

    public ShownPart {
        Require.between(0, 255, index, "index");
        Require.between(32, 32, part.bytes().length, "bytes of a part");
    }

    /** Says nothing of the part. */
    @Override
    public String toString() {
        return "part " + index + " of a data key";
    }
}
