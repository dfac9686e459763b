package org.yui.testkit.phantom;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Map;

/** Ways to write a date. */
final class Dates {

    private static final Map<JapaneseEra, String> ERAS =
            Map.of(JapaneseEra.SHOWA, "昭和", JapaneseEra.HEISEI, "平成", JapaneseEra.REIWA, "令和");

    private Dates() {}

    /** VR {@code DA}. */
    static String da(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** By the era, as a Japanese letter writes it. */
    static String era(LocalDate date) {
        JapaneseDate japanese = JapaneseDate.from(date);
        return ERAS.get(japanese.getEra()) + japanese.get(ChronoField.YEAR_OF_ERA) + "年" + date.getMonthValue() + "月"
                + date.getDayOfMonth() + "日";
    }
}
