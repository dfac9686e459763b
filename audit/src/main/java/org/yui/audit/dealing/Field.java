package org.yui.audit.dealing;

/** GF(2<sup>8</sup>) with the polynomial of AES (FIPS 197, section 4.2), by logarithms to the base 3. The parts are open here. */
final class Field {

    private static final int UNITS = 255;
    private static final int[] POWERS = new int[UNITS];
    private static final int[] LOGARITHMS = new int[UNITS + 1];

    static {
        int power = 1;
        for (int i = 0; i < UNITS; i++) {
            POWERS[i] = power;
            LOGARITHMS[power] = i;
            int doubled = power << 1;
            power = (doubled > UNITS ? doubled ^ 0x11b : doubled) ^ power;
        }
    }

    private Field() {}

    static int product(int a, int b) {
        return a == 0 || b == 0 ? 0 : POWERS[(LOGARITHMS[a] + LOGARITHMS[b]) % UNITS];
    }

    /** @param divisor not 0 */
    static int quotient(int a, int divisor) {
        return a == 0 ? 0 : POWERS[(LOGARITHMS[a] + UNITS - LOGARITHMS[divisor]) % UNITS];
    }
}
