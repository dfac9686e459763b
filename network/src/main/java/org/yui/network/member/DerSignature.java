package org.yui.network.member;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** The two numbers of an ECDSA signature and their one DER form (RFC 3279, section 2.2.3). */
record DerSignature(BigInteger r, BigInteger s) {

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    /** Reads SEQUENCE(INTEGER r, INTEGER s); nothing if the bytes are anything else, or the same in a longer form. */
    static Optional<DerSignature> parse(byte[] der) {
        // Two numbers of at most 33 bytes: every length is one byte.
        if (der.length < 8 || der.length > 72 || der[0] != SEQUENCE || der[1] != der.length - 2 || der[2] != INTEGER) {
            return Optional.empty();
        }
        int rEnd = 4 + der[3];
        if (der[3] < 1 || rEnd + 3 > der.length || der[rEnd] != INTEGER || der[rEnd + 1] != der.length - rEnd - 2) {
            return Optional.empty();
        }
        DerSignature found = new DerSignature(
                new BigInteger(Arrays.copyOfRange(der, 4, rEnd)),
                new BigInteger(Arrays.copyOfRange(der, rEnd + 2, der.length)));
        return Arrays.equals(found.bytes(), der) ? Optional.of(found) : Optional.empty();
    }

    byte[] bytes() {
        byte[] first = r.toByteArray();
        byte[] second = s.toByteArray();
        byte[] der = new byte[6 + first.length + second.length];
        der[0] = SEQUENCE;
        der[1] = (byte) (der.length - 2);
        der[2] = INTEGER;
        der[3] = (byte) first.length;
        System.arraycopy(first, 0, der, 4, first.length);
        der[4 + first.length] = INTEGER;
        der[5 + first.length] = (byte) second.length;
        System.arraycopy(second, 0, der, 6 + first.length, second.length);
        return der;
    }
}
