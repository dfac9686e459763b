package org.yui.vault;

import java.util.List;

/**
 * Shamir's secret sharing, byte by byte over GF(2<sup>8</sup>) with the polynomial of AES (FIPS 197, section 4). No table
 * look-up and no branch depends on a secret.
 */
final class Shamir {

    private Shamir() {}

    /** The value of the polynomial at {@code x}, 1 to 255; its first coefficient is the secret. */
    static byte[] at(int x, List<byte[]> coefficients) {
        byte[] value = new byte[SecretBytes.LENGTH];
        for (byte[] coefficient : coefficients.reversed()) {
            for (int i = 0; i < value.length; i++) {
                value[i] = (byte) (multiply(value[i] & 0xff, x) ^ coefficient[i]);
            }
        }
        return value;
    }

    /** The secret, from as many values as the polynomial has coefficients. {@code xs} are distinct, from 1. */
    static byte[] secret(List<Integer> xs, List<byte[]> values) {
        byte[] secret = new byte[SecretBytes.LENGTH];
        for (int j = 0; j < xs.size(); j++) {
            int weight = weight(xs, j);
            for (int i = 0; i < secret.length; i++) {
                secret[i] ^= (byte) multiply(values.get(j)[i] & 0xff, weight);
            }
        }
        return secret;
    }

    /** Lagrange's weight of a value for the polynomial at 0. */
    private static int weight(List<Integer> xs, int j) {
        int weight = 1;
        for (int m = 0; m < xs.size(); m++) {
            if (m != j) {
                weight = multiply(weight, multiply(xs.get(m), inverse(xs.get(m) ^ xs.get(j))));
            }
        }
        return weight;
    }

    /** x to the power of 254. */
    private static int inverse(int x) {
        int power = x;
        for (int i = 0; i < 6; i++) {
            power = multiply(multiply(power, power), x);
        }
        return multiply(power, power);
    }

    private static int multiply(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int bit = 0; bit < 8; bit++) {
            product ^= shifted & -((b >> bit) & 1);
            shifted = (shifted << 1) ^ (0x11b & -((shifted >> 7) & 1));
        }
        return product;
    }
}
