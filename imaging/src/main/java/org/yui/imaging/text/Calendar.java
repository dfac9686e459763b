package org.yui.imaging.text;

/** What could be a date among groups of digits. Generous: a day that its month does not have is taken for a date as well. */
final class Calendar {

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2149;

    private Calendar() {}

    static boolean isYear(int value) {
        return value >= FIRST_YEAR && value <= LAST_YEAR;
    }

    static boolean isMonth(int value) {
        return value >= 1 && value <= 12;
    }

    static boolean isDay(int value) {
        return value >= 1 && value <= 31;
    }

    private static boolean isDayAndMonth(int first, int second) {
        return (isMonth(first) && isDay(second)) || (isDay(first) && isMonth(second));
    }

    /** Year, month and day in one of the usual orders; a year may have two digits. */
    static boolean isDate(int first, int second, int third) {
        return (isYear(first) && isDayAndMonth(second, third))
                || (isYear(third) && isDayAndMonth(first, second))
                || (first <= 99 && isDayAndMonth(second, third))
                || (third <= 99 && isDayAndMonth(first, second));
    }

    /** Eight digits: YYYYMMDD, DDMMYYYY or MMDDYYYY. */
    static boolean isDate(String digits) {
        return digits.length() == 8
                && ((isYear(part(digits, 0, 4)) && isDayAndMonth(part(digits, 4, 6), part(digits, 6, 8)))
                        || (isYear(part(digits, 4, 8)) && isDayAndMonth(part(digits, 0, 2), part(digits, 2, 4))));
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
