package org.yui.imaging.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yui.imaging.text.Tokens.Kind;

/** Ages above 89 years, which are so few that they name their bearers: 93 y/o, 093Y, F93, age 93, 93歳, 九十三歳, 90代. */
final class AgeDetector implements Detector {

    private static final int HIGHEST_USUAL = 89;
    private static final int HIGHEST = 130;
    private static final Set<String> BEHIND = Set.of("y", "yo", "yr", "yrs", "year", "years", "m", "f");
    private static final Set<String> BEFORE = Set.of("age", "aged", "alter", "m", "f");
    private static final Pattern KANJI = Pattern.compile("(?:九十[一二三四五六七八九]?|百(?:[一二三四五六七八九十]{1,3})?)(?:歳|才|代)");

    @Override
    public void find(Tokens text, WordList words, Marks marks) {
        for (int i = 0; i < text.size(); i++) {
            if (text.is(i, Kind.NUMBER) && text.length(i) <= 3 && isHigh(text.value(i))) {
                number(text, i, marks);
            }
        }
        if (text.hasAny("歳才代")) {
            Matcher matcher = KANJI.matcher(text.between(0, text.textLength()));
            while (matcher.find()) {
                marks.take(matcher.start(), matcher.end(), TextRule.HIGH_AGE);
            }
        }
    }

    private static boolean isHigh(int value) {
        return value > HIGHEST_USUAL && value <= HIGHEST;
    }

    private static void number(Tokens text, int number, Marks marks) {
        int behind = text.isOneOf(number + 1, "-") ? number + 2 : text.after(number);
        if (isYears(text, behind)) {
            marks.take(text.start(number), text.end(wholeUnit(text, behind)), TextRule.HIGH_AGE);
        } else if (text.is(behind, Kind.HAN) && "歳才代".indexOf(text.at(text.start(behind))) >= 0) {
            marks.take(text.start(number), text.start(behind) + 1, TextRule.HIGH_AGE);
        } else if (isAge(text, number)) {
            marks.take(text.start(number), text.end(number), TextRule.HIGH_AGE);
        }
    }

    /** A letter for the sex only counts as a capital: 120 m is a length. */
    private static boolean isYears(Tokens text, int behind) {
        if (!text.is(behind, Kind.WORD)) {
            return false;
        }
        String word = text.lower(behind);
        boolean sex = word.equals("m") || word.equals("f");
        return BEHIND.contains(word) && (!sex || text.isCapitalised(behind));
    }

    /** The o of y/o and y.o. belongs to it. */
    private static int wholeUnit(Tokens text, int unit) {
        boolean old = text.isOneOf(unit + 1, "/.") && text.is(unit + 2, Kind.WORD) && "o".equals(text.lower(unit + 2));
        return old ? unit + 2 : unit;
    }

    private static boolean isAge(Tokens text, int number) {
        int before = text.before(number);
        if (text.isOneOf(before, ":=")) {
            before = text.before(before);
        }
        if (text.is(before, Kind.HAN)) {
            return text.text(before).endsWith("年齢");
        }
        if (!text.is(before, Kind.WORD) || !BEFORE.contains(text.lower(before))) {
            return false;
        }
        return text.length(before) > 1 || before == number - 1;
    }
}
