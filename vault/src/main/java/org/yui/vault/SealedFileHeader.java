package org.yui.vault;

import org.yui.domain.Base64Bytes;
import org.yui.domain.Hash;
import org.yui.domain.Require;
import org.yui.domain.json.Versioned;

/**
 * The first line of a sealed file.
 *
 * @param suite {@link SealedFile#SUITE}
 * @param recipient SHA-256 of the X-Wing public key that it is sealed to
 * @param key the file's random key, HPKE X-Wing to that key, bound to a {@link SealedFileContext}
 * @param length bytes of the plain file
 */
public record SealedFileHeader(String suite, Hash recipient, Base64Bytes key, long length) implements Versioned {

    public SealedFileHeader {
        Require.that(
                suite.equals(SealedFile.SUITE),
                "suite: found another than this version knows, expected " + SealedFile.SUITE);
        Require.atLeast(0, length, "length");
    }
}
