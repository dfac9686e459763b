package org.yui.vault;

import org.yui.domain.Require;

/**
 * What a guess at a passphrase costs: parameters of Argon2id (RFC 9106, section 3.1).
 *
 * @param memory in KiB, from 8 for each lane to 1 GiB
 * @param passes over the memory, 1 to 16
 * @param lanes 1 to 16
 */
record Argon2Cost(int memory, int passes, int lanes) {

    /** The second recommended option of RFC 9106, section 4: 64 MiB, for machines that do more than this. */
    static final Argon2Cost USUAL = new Argon2Cost(1 << 16, 3, 4);

    private static final int MOST_MEMORY = 1 << 20;
    private static final int MOST = 16;
    private static final int LEAST_MEMORY_OF_A_LANE = 8;

    Argon2Cost {
        Require.between(1, MOST, passes, "passes");
        Require.between(1, MOST, lanes, "lanes");
        Require.between((long) LEAST_MEMORY_OF_A_LANE * lanes, MOST_MEMORY, memory, "memory");
    }
}
