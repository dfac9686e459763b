package org.yui.domain.signing;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import org.yui.domain.Base64Bytes;
import org.yui.domain.InvalidValueException;
import org.yui.domain.json.TextValue;

/**
 * A public Ed25519 key.
 *
 * @param text Base64 of its SubjectPublicKeyInfo (RFC 8410)
 */
public record VerifyingKey(String text) implements TextValue {

    public VerifyingKey {
        try {
            SigningKey.publicKey(Base64Bytes.parse(text).bytes());
        } catch (GeneralSecurityException e) {
            throw new InvalidValueException("found another key, expected an Ed25519 SubjectPublicKeyInfo", e);
        }
    }

    public static VerifyingKey parse(String text) {
        return new VerifyingKey(text);
    }

    static VerifyingKey of(PublicKey key) {
        return new VerifyingKey(Base64Bytes.of(key.getEncoded()).text());
    }

    /** Whether the signature over these bytes is this key's. */
    boolean verifies(byte[] signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(SigningKey.publicKey(Base64Bytes.parse(text).bytes()));
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature of the wrong length or form is no signature
        }
    }
}
