package org.yui.domain.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import org.yui.domain.Base64Bytes;
import org.yui.domain.InvalidValueException;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;

/**
 * A member's private Ed25519 key (RFC 8032) for one purpose. It cannot be printed or compared.
 *
 * <p>Guarantee: a signature made for one {@link KeyPurpose} does not hold for another, because the purpose is signed too.
 */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final VerifyingKey verifyingKey;

    private SigningKey(PrivateKey secret, VerifyingKey verifyingKey) {
        this.secret = secret;
        this.verifyingKey = verifyingKey;
    }

    /** Makes a new key from the platform's secure random source. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifyingKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    /** Takes up a stored key: PKCS #8 bytes as {@link #pkcs8} gave them, and its public half. */
    public static SigningKey of(byte[] pkcs8, VerifyingKey verifyingKey) {
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new SigningKey(secret, verifyingKey);
        } catch (GeneralSecurityException e) {
            throw new InvalidValueException("found a private key of another form, expected Ed25519 in PKCS #8", e);
        }
    }

    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /** The private key for storage, in PKCS #8. Whoever holds these bytes can sign. */
    public byte[] pkcs8() {
        return secret.getEncoded();
    }

    /** Signs the canonical JSON of a record. */
    public Signed sign(MspId signer, KeyPurpose purpose, Record body) {
        String text = Json.write(body);
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(Signed.signedBytes(purpose, text.getBytes(StandardCharsets.UTF_8)));
            return new Signed(signer, purpose, text, Base64Bytes.of(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key that does not sign", e);
        }
    }

    static PublicKey publicKey(byte[] spki) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new java.security.spec.X509EncodedKeySpec(spki));
    }
}
