package org.yui.audit.channel;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;

/**
 * ECDSA P-256 over SHA-256 as Fabric takes it ({@code bccsp/sw/ecdsa.go}): DER with the shortest integers, and the smaller of
 * the two values of s, so that nobody can turn a signature into another that also holds.
 */
final class EcdsaSignature {

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

    private EcdsaSignature() {}

    static boolean holds(PublicKey key, byte[] signed, byte[] signature) {
        if (!isLowS(signature)) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // what cannot be a signature is none
        }
    }

    private static boolean isLowS(byte[] der) {
        if (der.length < 8 || der[0] != SEQUENCE || der[1] != der.length - 2) {
            return false;
        }
        int lengthOfR = der[3];
        int s = 4 + lengthOfR;
        return isInteger(der, 2)
                && s + 2 <= der.length
                && isInteger(der, s)
                && s + 2 + der[s + 1] == der.length
                && positive(der, 2).compareTo(ORDER) < 0
                && positive(der, s).compareTo(HALF_ORDER) <= 0;
    }

    /** Whether a positive integer in its shortest form begins here. */
    private static boolean isInteger(byte[] der, int at) {
        int length = der[at + 1];
        if (der[at] != INTEGER || length < 1 || at + 2 + length > der.length) {
            return false;
        }
        byte first = der[at + 2];
        return first > 0 || (first == 0 && length > 1 && der[at + 3] < 0);
    }

    private static BigInteger positive(byte[] der, int at) {
        return new BigInteger(der, at + 2, der[at + 1]);
    }
}
