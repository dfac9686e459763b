package org.yui.vault;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.security.auth.Destroyable;
import org.yui.domain.Hash;
import org.yui.domain.StudyVersionId;

/** The random 32-byte key of one study version. It cannot be printed or compared. */
public final class DataKey implements Destroyable {

    private final SecretBytes secret;

    private DataKey(SecretBytes secret) {
        this.secret = secret;
    }

    /** Draws a new key. {@code random} must be a cryptographic source outside tests. */
    public static DataKey random(RandomGenerator random) {
        byte[] bytes = new byte[SecretBytes.LENGTH];
        random.nextBytes(bytes);
        DataKey key = new DataKey(SecretBytes.of(bytes));
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    static DataKey of(SecretBytes secret) {
        return new DataKey(secret);
    }

    /** By which the key is known before it is used: HKDF-SHA256, info {@code yui/v1/commit}. */
    public Hash commitment(StudyVersionId studyVersion) {
        return Hash.ofDigest(Hkdf.derive(secret, studyVersion, "yui/v1/commit"));
    }

    byte[] streamKey(StudyVersionId studyVersion) {
        return Hkdf.derive(secret, studyVersion, "yui/v1/stream");
    }

    SecretBytes secret() {
        return secret;
    }

    @Override
    public void destroy() {
        secret.destroy();
    }

    @Override
    public boolean isDestroyed() {
        return secret.isDestroyed();
    }
}
