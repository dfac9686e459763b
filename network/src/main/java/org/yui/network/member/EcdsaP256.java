package org.yui.network.member;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;

/**
 * ECDSA over P-256 and SHA-256 as Fabric wants it (FIPS 186-5; Fabric {@code bccsp/sw/ecdsa.go}): DER, and of the two values of S that
 * verify only the lower, so that nobody can give a signature a second form.
 */
final class EcdsaP256 {

    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

    private EcdsaP256() {}

    static KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }

    /** Signs the parts, one after the other. */
    static byte[] sign(PrivateKey key, byte[]... parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            for (byte[] part : parts) {
                signature.update(part);
            }
            return lowS(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java does not sign with ECDSA P-256", e);
        }
    }

    private static byte[] lowS(byte[] der) {
        DerSignature made = DerSignature.parse(der).orElseThrow();
        return isLow(made.s()) ? der : new DerSignature(made.r(), ORDER.subtract(made.s())).bytes();
    }

    private static boolean isLow(BigInteger s) {
        return s.compareTo(HALF_ORDER) <= 0;
    }

    /** Whether the signature is this key's over the parts, in the one form allowed. */
    static boolean verifies(PublicKey key, byte[] der, byte[]... parts) {
        try {
            if (DerSignature.parse(der).filter(found -> isLow(found.s())).isEmpty()) {
                return false;
            }
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initVerify(key);
            for (byte[] part : parts) {
                signature.update(part);
            }
            return signature.verify(der);
        } catch (GeneralSecurityException e) {
            return false; // numbers that are not of this curve are no signature
        }
    }

    static boolean isP256(PublicKey key) {
        return key instanceof ECPublicKey ec && ORDER.equals(ec.getParams().getOrder());
    }
}
