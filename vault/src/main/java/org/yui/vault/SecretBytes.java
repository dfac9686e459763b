package org.yui.vault;

import java.security.MessageDigest;
import java.util.Arrays;
import javax.security.auth.Destroyable;
import org.yui.domain.Require;

/** Thirty-two secret bytes. They cannot be printed; comparing takes the same time whatever differs. */
final class SecretBytes implements Destroyable {

    static final int LENGTH = 32;

    private final byte[] bytes;
    private volatile boolean destroyed;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a copy. */
    static SecretBytes of(byte[] secret) {
        Require.between(LENGTH, LENGTH, secret.length, "bytes of a secret");
        return new SecretBytes(secret.clone());
    }

    /** A copy; whoever takes it clears it. */
    byte[] copy() {
        if (destroyed) {
            throw new IllegalStateException("found a secret that has been destroyed, expected it still there");
        }
        return bytes.clone();
    }

    SecretBytes xor(SecretBytes other) {
        byte[] mixed = copy();
        for (int i = 0; i < LENGTH; i++) {
            mixed[i] ^= other.bytes[i];
        }
        return new SecretBytes(mixed);
    }

    boolean sameAs(SecretBytes other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    @Override
    public void destroy() {
        destroyed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }
}
