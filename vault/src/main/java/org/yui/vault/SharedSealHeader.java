package org.yui.vault;

import java.util.List;
import org.yui.domain.Base64Bytes;
import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * The first line of a file sealed to several keys.
 *
 * @param suite {@link SharedSeal#SUITE}
 * @param threshold how many keys must come together
 * @param parts one for each key, in the order of Shamir's x: 1, 2, 3
 */
public record SharedSealHeader(String suite, int threshold, List<Part> parts) implements Versioned {

    private static final int MOST_PARTS = 16;

    public SharedSealHeader {
        Require.that(
                suite.equals(SharedSeal.SUITE),
                "suite: found another than this version knows, expected " + SharedSeal.SUITE);
        parts = List.copyOf(parts);
        Require.between(1, MOST_PARTS, parts.size(), "parts");
        Require.between(1, parts.size(), threshold, "threshold");
        Require.distinct(parts.stream().map(Part::recipient).toList(), "keys");
    }

    /**
     * One person's part of the file's key.
     *
     * @param recipient SHA-256 of the X-Wing public key
     * @param sealed the part, HPKE X-Wing to that key
     */
    public record Part(Hash recipient, Base64Bytes sealed) {}
}
