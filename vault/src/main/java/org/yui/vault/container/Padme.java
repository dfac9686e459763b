package org.yui.vault.container;

import org.yui.domain.Require;

/**
 * Lengths that say little about what is padded (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and
 * Communication with PURBs", 2019, algorithm 1): of a length's bits only the highest few may be set, so that lengths
 * up to 2<sup>n</sup> fall into O(log n) bits of classes, at most 12 % longer.
 */
public final class Padme {

    private Padme() {}

    /** The shortest Padmé length that is not below {@code length}. */
    public static long atLeast(long length) {
        Require.between(0, 1L << 60, length, "length");
        if (length < 2) {
            return length;
        }
        int exponent = floorLog2(length);
        int freeBits = exponent - (floorLog2(exponent) + 1);
        if (freeBits <= 0) {
            return length;
        }
        long mask = (1L << freeBits) - 1;
        return (length + mask) & ~mask;
    }

    private static int floorLog2(long value) {
        return 63 - Long.numberOfLeadingZeros(Math.max(1, value));
    }
}
