package org.yui.imaging.text;

import java.util.Set;
import org.yui.imaging.text.Tokens.Kind;

/** Dates with the month's name: 3 May 2019, May 3, 03-MAY-19, Wed May 24 2017. */
final class MonthDetector implements Detector {

    private static final Set<String> MONTHS = Set.of(
            "jan",
            "january",
            "januar",
            "jänner",
            "janvier",
            "enero",
            "feb",
            "february",
            "februar",
            "février",
            "febrero",
            "mar",
            "march",
            "märz",
            "mars",
            "marzo",
            "apr",
            "april",
            "avril",
            "abril",
            "aprile",
            "may",
            "mai",
            "mayo",
            "maggio",
            "jun",
            "june",
            "juni",
            "juin",
            "junio",
            "giugno",
            "jul",
            "july",
            "juli",
            "juillet",
            "julio",
            "luglio",
            "aug",
            "august",
            "août",
            "agosto",
            "sep",
            "sept",
            "september",
            "septembre",
            "septiembre",
            "settembre",
            "oct",
            "october",
            "oktober",
            "okt",
            "octobre",
            "octubre",
            "ottobre",
            "nov",
            "november",
            "novembre",
            "noviembre",
            "dec",
            "december",
            "dez",
            "dezember",
            "décembre",
            "diciembre",
            "dicembre");
    private static final Set<String> DAYS = Set.of(
            "mon",
            "monday",
            "tue",
            "tues",
            "tuesday",
            "wed",
            "wednesday",
            "thu",
            "thur",
            "thurs",
            "thursday",
            "fri",
            "friday",
            "sat",
            "saturday",
            "sun",
            "sunday");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final String BETWEEN = "-/., ^'";

    @Override
    public void find(Tokens text, WordList words, Marks marks) {
        for (int i = 0; i < text.size(); i++) {
            if (text.is(i, Kind.WORD)
                    && text.length(i) >= 3
                    && text.length(i) <= 10
                    && MONTHS.contains(text.lower(i))) {
                month(text, i, marks);
            }
        }
    }

    private static void month(Tokens text, int month, Marks marks) {
        int first = numberBefore(text, month);
        int last = numberBehind(text, month);
        if (first == month && last == month) {
            return;
        }
        int year = numberBehind(text, last);
        if (year > last && (text.length(year) == 4 || text.length(year) == 2)) {
            last = year;
        }
        int weekday = behind(text, first, -1);
        if (text.is(weekday, Kind.WORD) && DAYS.contains(text.lower(weekday))) {
            first = weekday;
        }
        marks.take(text.start(first), text.end(last), TextRule.DATE);
    }

    private static int numberBefore(Tokens text, int token) {
        int at = behind(text, token, -1);
        if (text.is(at, Kind.WORD) && ORDINALS.contains(text.lower(at))) {
            at = at - 1;
        }
        return isDayOrYear(text, at) ? at : token;
    }

    private static int numberBehind(Tokens text, int token) {
        int at = behind(text, token, 1);
        if (!isDayOrYear(text, at)) {
            return token;
        }
        boolean ordinal = text.is(at + 1, Kind.WORD) && ORDINALS.contains(text.lower(at + 1));
        return ordinal ? at + 1 : at;
    }

    private static boolean isDayOrYear(Tokens text, int token) {
        if (!text.is(token, Kind.NUMBER)) {
            return false;
        }
        int value = text.value(token);
        return text.length(token) <= 2 || Calendar.isYear(value);
    }

    /** The next token but for at most two signs and blanks; the same where nothing parts them. */
    private static int behind(Tokens text, int token, int step) {
        int at = token + step;
        for (int passed = 0; passed < 2 && isBetween(text, at); passed++) {
            at += step;
        }
        return at;
    }

    private static boolean isBetween(Tokens text, int token) {
        return text.is(token, Kind.SPACE) || text.isOneOf(token, BETWEEN);
    }
}
