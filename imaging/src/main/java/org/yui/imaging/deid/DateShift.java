package org.yui.imaging.deid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moves a patient's dates into the past by a whole number of days, the same in every file, so that intervals and times of day
 * stay (PS3.15 Retain Longitudinal Temporal Information with Modified Dates).
 *
 * <p>What is no date of PS3.5 section 6.2 (an era name, two-digit years, a month 13) has no shifted form: the basic action is
 * taken instead. A date time that names a year or a month only is moved from that period's first day and cut to the same
 * precision. An offset from UTC is dropped, for it tells where a hospital is; the time of day is then local, as elsewhere.
 *
 * @param days 1 to {@value #MOST_DAYS}; 0 for a look at the form alone
 */
record DateShift(int days) implements DateForm {

    /** Ten years: a patient's dates say nothing of the real ones beyond that. */
    static final int MOST_DAYS = 3650;

    /** What evidence says of the shift: its range, never its size. */
    static final String RANGE = "1 to " + MOST_DAYS + " whole days into the past";

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})([01]\\d)([0-3]\\d)|(\\d{4})\\.([01]\\d)\\.([0-3]\\d)");
    private static final Pattern TIME =
            Pattern.compile("([01]\\d|2[0-3])([0-5]\\d([0-5]\\d(\\.\\d{1,6})?|60(\\.\\d{1,6})?)?)?");
    private static final Pattern OLD_TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,6})?");
    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4})([01]\\d)?([0-3]\\d)?([\\d.]*)([+-]\\d{4})?");

    static DateShift from(long random) {
        return new DateShift(1 + (int) Long.remainderUnsigned(random, MOST_DAYS));
    }

    /** A DA value moved, or null where it is no date. */
    @Override
    public @Nullable String date(String value) {
        Matcher date = DATE.matcher(value);
        if (!date.matches()) {
            return null;
        }
        int first = date.group(1) == null ? 4 : 1;
        return moved(date.group(first), date.group(first + 1), date.group(first + 2), 8);
    }

    /** A TM value, which stays, or null where it is no time. */
    @Override
    public @Nullable String time(String value) {
        if (OLD_TIME.matcher(value).matches()) {
            return value.replace(":", "");
        }
        return TIME.matcher(value).matches() ? value : null;
    }

    /** A DT value moved, or null where it is no date time. */
    @Override
    public @Nullable String dateTime(String value) {
        Matcher parts = DATE_TIME.matcher(value);
        if (!parts.matches()) {
            return null;
        }
        String time = parts.group(4);
        boolean hasDay = parts.group(3) != null;
        if (!time.isEmpty() && !(hasDay && TIME.matcher(time).matches())) {
            return null;
        }
        int precision = hasDay ? 8 : parts.group(2) != null ? 6 : 4;
        String date = moved(parts.group(1), parts.group(2), parts.group(3), precision);
        return date == null ? null : date + time;
    }

    private @Nullable String moved(String year, @Nullable String month, @Nullable String day, int precision) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), number(month), number(day))
                    .minusDays(days);
            return date.getYear() < 1
                    ? null
                    : String.format("%04d%02d%02d", date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                            .substring(0, precision);
        } catch (DateTimeException e) {
            return null; // a month 13 or a day 31 of April: no date
        }
    }

    private static int number(@Nullable String part) {
        return part == null ? 1 : Integer.parseInt(part);
    }

    @Override
    public String toString() {
        return "DateShift";
    }
}
