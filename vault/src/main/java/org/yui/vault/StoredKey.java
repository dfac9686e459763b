package org.yui.vault;

import org.yui.domain.Base64Bytes;
import org.yui.domain.json.Versioned;

/**
 * A private key as its file holds it.
 *
 * @param type {@code X-WING} or {@code ED25519}
 * @param publicKey X-Wing: its 1216 bytes; Ed25519: SubjectPublicKeyInfo
 * @param secret X-Wing: the 32 bytes that it follows from; Ed25519: PKCS #8
 */
public record StoredKey(String type, Base64Bytes publicKey, Base64Bytes secret) implements Versioned {

    static final String X_WING = "X-WING";
    static final String ED25519 = "ED25519";

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "a private key of type " + type;
    }
}
