package org.yui.imaging.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yui.imaging.dicom.Table;

/**
 * A Japanese era; the table ends with the newest.
 *
 * @param names in kanji whole and short, its letter, in romaji: folded
 * @param first its first day
 */
record Era(List<String> names, LocalDate first) {

    /** From the oldest to the newest. */
    static final List<Era> ALL = Table.rows("eras.tsv").stream()
            .map(row -> new Era(
                    List.of(
                            Folding.letters(row[0]),
                            Folding.letters(row[1]),
                            row[2].toLowerCase(Locale.ROOT),
                            row[3].toLowerCase(Locale.ROOT)),
                    LocalDate.parse(row[4])))
            .toList();

    /** An era's year: 1 is also written 元. */
    record Year(Era era, int year) {}

    /** No era has lasted longer; a day beyond is a wrong one, and no form has its year. */
    private static final int MOST_YEARS = 99;

    /**
     * In which years of which eras this day may be written: that of the table, and in a year of change also the era before,
     * which forms printed earlier go on with.
     */
    static List<Year> yearsOf(LocalDate day) {
        List<Year> years = new ArrayList<>();
        for (int i = ALL.size() - 1; i >= 0; i--) {
            Era era = ALL.get(i);
            int year = day.getYear() - era.first.getYear() + 1;
            if (year >= 1 && year <= MOST_YEARS && !(i == 0 && day.isBefore(era.first))) {
                years.add(new Year(era, year));
            }
            if (year > 2) {
                break;
            }
        }
        return years;
    }
}
