package org.yui.testkit.planted;

/** Numbers that a Japanese hospital writes, with the digit that proves them. */
final class CheckDigits {

    private static final int MODULUS = 11;

    private CheckDigits() {}

    /** Individual Number (My Number): eleven digits and one of the ordinance of 2014, article 5. */
    static String myNumber(String eleven) {
        int sum = 0;
        for (int n = 1; n <= eleven.length(); n++) {
            int digit = eleven.charAt(eleven.length() - n) - '0';
            sum += digit * (n <= 6 ? n + 1 : n - 5);
        }
        int rest = sum % MODULUS;
        return eleven + (rest <= 1 ? 0 : MODULUS - rest);
    }

    /** Insurer's number: seven digits and one by weights of 2 and 1, each product's digits added. */
    static String insurer(String seven) {
        int sum = 0;
        for (int i = 0; i < seven.length(); i++) {
            int product = (seven.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return seven + (10 - sum % 10) % 10;
    }
}
