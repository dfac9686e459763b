package org.yui.imaging.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yui.imaging.dicom.Table;
import org.yui.imaging.text.Spelling.Edges;

/**
 * How a day may be written: figures in every order, with two and four digits of the year, months by name in several
 * languages, and Japanese eras.
 *
 * <p>Figures without leading zeros need marks between them, or any number would be a date. A day and a month alone are found
 * only with the month's name or in Japanese (3月12日).
 */
final class DateSpellings {

    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4})[-./]?(\\d{2})[-./]?(\\d{2})");
    private static final Map<Month, Set<String>> MONTHS = months();

    private final SpellingList list;
    private final LocalDate day;
    private final Set<String> days;
    private final Set<String> months;
    private final String twoDigits;

    private DateSpellings(SpellingList list, LocalDate day) {
        this.list = list;
        this.day = day;
        this.days = shortAndLong(day.getDayOfMonth());
        this.months = shortAndLong(day.getMonthValue());
        this.twoDigits = padded(day.getYear() % 100);
    }

    private static Map<Month, Set<String>> months() {
        Map<Month, Set<String>> months = new EnumMap<>(Month.class);
        for (String[] row : Table.rows("months.tsv")) {
            Set<String> names = new LinkedHashSet<>();
            for (String name : row[1].split(" ", -1)) {
                names.add(Folding.letters(name));
            }
            months.put(Month.of(Integer.parseInt(row[0])), names);
        }
        return months;
    }

    /** All days in a value of DA or DT, also in a range of them, and in the forms of older versions of the standard. */
    static void add(SpellingList list, String value) {
        Matcher matcher = DAY.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC));
        while (matcher.find()) {
            try {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
                if (list.isNew(day)) {
                    new DateSpellings(list, day).add();
                }
            } catch (DateTimeException e) {
                list.add(Spelling.word(IdentityClass.DATE, matcher.group().replaceAll("\\D", "")));
            }
        }
    }

    private static Set<String> shortAndLong(int number) {
        return new LinkedHashSet<>(List.of(Integer.toString(number), padded(number)));
    }

    private static String padded(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private void add() {
        String year = String.format(Locale.ROOT, "%04d", day.getYear());
        for (String y : List.of(year, twoDigits)) {
            for (String m : months) {
                for (String d : days) {
                    boolean whole = m.length() == 2 && d.length() == 2;
                    figures(whole, y, m, d);
                    figures(whole && y.length() == 4, d, m, y);
                    figures(whole && y.length() == 4, m, d, y);
                }
            }
            named(y);
        }
        japanese(Set.of(year, KanjiNumber.digits(day.getYear())), "");
        joined("", monthAndDay(false));
        joined("", monthAndDay(true));
        Era.yearsOf(day).forEach(this::era);
    }

    /** Figures with marks between them; without marks too where each has all its digits. */
    private void figures(boolean whole, String... fields) {
        Piece piece = Piece.of(List.of(fields));
        list.add(new Spelling(
                piece.letters(),
                IdentityClass.DATE,
                piece.parts(),
                whole ? 0 : piece.parts(),
                Letters.NOTHING,
                Edges.WORD));
    }

    private void named(String year) {
        Set<String> numbered = new LinkedHashSet<>(days);
        numbered.add(day.getDayOfMonth() + ordinal());
        for (String month : MONTHS.getOrDefault(day.getMonth(), Set.of())) {
            for (String d : numbered) {
                joined(d, month, year);
                joined(month, d, year);
                joined(year, month, d);
                joined(d, month);
                joined(month, d);
                joined(d, "of", month);
            }
        }
    }

    private String ordinal() {
        int number = day.getDayOfMonth();
        boolean teens = number / 10 == 1;
        return teens ? "th" : number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th";
    }

    private void joined(String... fields) {
        list.add(Piece.of(List.of(fields)).spelling(IdentityClass.DATE, Edges.WORD));
    }

    private void japanese(Set<String> years, String before) {
        for (String year : years) {
            joined(before, year + "年", monthAndDay(false));
            joined(before, year + "年", monthAndDay(true));
            joined(before, year + "年", padded(day.getMonthValue()) + "月" + padded(day.getDayOfMonth()) + "日");
        }
    }

    private String monthAndDay(boolean kanji) {
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        return kanji ? KanjiNumber.of(month) + "月" + KanjiNumber.of(date) + "日" : month + "月" + date + "日";
    }

    private void era(Era.Year eraYear) {
        int year = eraYear.year();
        Set<String> years = new LinkedHashSet<>(shortAndLong(year));
        for (String era : eraYear.era().names()) {
            Set<String> named = new LinkedHashSet<>(years);
            named.add(year == 1 ? "元" : KanjiNumber.of(year));
            japanese(named, era);
            for (String y : years) {
                for (String m : months) {
                    for (String d : days) {
                        eraFigures(era, y, m, d);
                    }
                }
            }
        }
    }

    /** S34.3.12 needs its points; S340312 does not. */
    private void eraFigures(String era, String y, String m, String d) {
        Piece piece = Piece.of(List.of(era, y, m, d));
        boolean whole = y.length() == 2 && m.length() == 2 && d.length() == 2;
        long afterEra = Spelling.before(era.length());
        list.add(new Spelling(
                piece.letters(),
                IdentityClass.DATE,
                piece.parts(),
                whole ? 0 : piece.parts() & ~afterEra,
                Letters.NOTHING,
                Edges.WORD));
    }
}
