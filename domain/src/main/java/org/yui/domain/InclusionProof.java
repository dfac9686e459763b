package org.yui.domain;

import java.util.List;

/**
 * Shows that a leaf is in a tree.
 *
 * @param index the leaf's place, from 0
 * @param size how many leaves the tree has
 * @param path the siblings from the leaf upwards
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        Require.atLeast(1, size, "size");
        Require.between(0, size - 1, index, "index");
        path = List.copyOf(path);
    }
}
