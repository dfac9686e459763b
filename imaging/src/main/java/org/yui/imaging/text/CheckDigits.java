package org.yui.imaging.text;

/** The check digits of Japanese numbers of people, firms and insurers. Digits are given as ASCII text. */
final class CheckDigits {

    private CheckDigits() {}

    /**
     * Individual number ("My Number"): the twelfth digit is 11 minus the remainder by 11 of the sum of P(n) x Q(n), where P(n) is the nth
     * digit counted from the one before the check digit, Q(n) is n + 1 for n up to 6 and n - 5 for n from 7; 0 where the remainder is 0
     * or 1 (Ordinance of the Ministry of Internal Affairs and Communications no. 85 of 2014, article 5).
     */
    static boolean isMyNumber(String digits) {
        if (digits.length() != 12) {
            return false;
        }
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            sum += digit(digits, 11 - n) * (n <= 6 ? n + 1 : n - 5);
        }
        int remainder = sum % 11;
        return digit(digits, 11) == (remainder <= 1 ? 0 : 11 - remainder);
    }

    /**
     * Corporate number: the first of thirteen digits is 9 minus the remainder by 9 of the sum of P(n) x Q(n), where P(n) is the nth
     * digit from the right and Q(n) is 1 for odd and 2 for even n (Ordinance of the Ministry of Finance no. 70 of 2014, article 2).
     */
    static boolean isCorporateNumber(String digits) {
        if (digits.length() != 13) {
            return false;
        }
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            sum += digit(digits, 13 - n) * (n % 2 == 0 ? 2 : 1);
        }
        return digit(digits, 0) == 9 - sum % 9;
    }

    /**
     * Insurer's number of eight digits (six for national health insurance): the last is 10 minus the last digit of the sum of the others,
     * weighted 2 and 1 in turn from the right, two-digit products counted by their digits; 0 where that is 10 (Ministry of Health,
     * Labour and Welfare: how insurers' numbers are set, annex to the notices on claim forms).
     */
    static boolean isInsurerNumber(String digits) {
        if (digits.length() != 8 && digits.length() != 6) {
            return false;
        }
        int sum = 0;
        int weight = 2;
        for (int i = digits.length() - 2; i >= 0; i--) {
            int product = digit(digits, i) * weight;
            sum += product / 10 + product % 10;
            weight = 3 - weight;
        }
        return digit(digits, digits.length() - 1) == (10 - sum % 10) % 10;
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
