package org.yui.audit.dealing;

import java.util.List;

/** Vectors over {@link Field}: the bytes of parts and keys. */
final class Bytes {

    private Bytes() {}

    /** Also the difference. */
    static byte[] sum(byte[] a, byte[] b) {
        byte[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] ^= b[i];
        }
        return sum;
    }

    static byte[] scaled(byte[] vector, int factor) {
        byte[] scaled = new byte[vector.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (byte) Field.product(vector[i] & 0xff, factor);
        }
        return scaled;
    }

    /** The value at 0 of the polynomial through these points, by Lagrange. */
    static byte[] atZero(List<Integer> xs, List<byte[]> values) {
        byte[] value = new byte[values.getFirst().length];
        for (int own : xs) {
            int weight = 1;
            for (int other : xs) {
                weight = other == own ? weight : Field.quotient(Field.product(weight, other), other ^ own);
            }
            value = sum(value, scaled(values.get(xs.indexOf(own)), weight));
        }
        return value;
    }
}
