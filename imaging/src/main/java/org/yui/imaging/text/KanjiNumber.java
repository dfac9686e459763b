package org.yui.imaging.text;

/** Numbers from 1 to 99 in kanji. */
final class KanjiNumber {

    private static final String DIGITS = "〇一二三四五六七八九";

    private KanjiNumber() {}

    /** With tens: 三十四. */
    static String of(int number) {
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
    }

    /** Digit by digit: 一九五九. */
    static String digits(int number) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> digits.append(DIGITS.charAt(digit - '0')));
        return digits.toString();
    }
}
