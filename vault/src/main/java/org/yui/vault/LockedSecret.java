package org.yui.vault;

import org.yui.domain.Base64Bytes;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * A secret file as it lies on the disk when it is locked.
 *
 * @param suite {@value #SUITE}
 * @param memory in KiB; with {@code passes} and {@code lanes} what a guess costs
 * @param salt 16 bytes; the same in all files that were locked together
 * @param sealed nonce of 12 bytes, ciphertext, tag of 16; bound to the file's name
 */
record LockedSecret(String suite, int memory, int passes, int lanes, Base64Bytes salt, Base64Bytes sealed)
        implements Versioned {

    static final String SUITE = "ARGON2ID-AES256GCM";
    static final int SALT_BYTES = 16;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    LockedSecret {
        Require.that(suite.equals(SUITE), "found a suite that is not known, expected " + SUITE);
        Require.between(SALT_BYTES, SALT_BYTES, salt.bytes().length, "bytes of a salt");
        Require.atLeast(NONCE_BYTES + TAG_BYTES, sealed.bytes().length, "sealed bytes");
    }

    /** @throws org.yui.domain.InvalidValueException if it asks for more than this program grants */
    Argon2Cost cost() {
        return new Argon2Cost(memory, passes, lanes);
    }
}
