package org.yui.imaging.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yui.imaging.text.Tokens.Kind;

/**
 * Dates as Japan writes them: 令和5年3月3日, 令和五年, R5.3.3, S54/3/3, 2019年5月3日.
 *
 * <p>The patterns are bounded: each quantifier has an upper limit or is possessive, so that time grows with the text's length alone.
 */
final class EraDetector implements Detector {

    /** Without one of these no date is written in Japanese. */
    private static final String MARKS_OF_DATES = "年月治正和成㍾㍽㍼㍻㋿";

    private static final String ERA_LETTERS = "MTSHRmtshr";
    private static final String ERA = "(?:明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿])";
    private static final String NUMBER = "(?:[0-9]{1,2}|[元〇一二三四五六七八九十]{1,3}+)";
    private static final String MONTH_AND_DAY = "(?: ?年 ?(?:" + NUMBER + " ?月 ?(?:" + NUMBER + " ?日?)?)?)?";
    private static final Pattern WRITTEN =
            Pattern.compile(ERA + " {0,2}" + NUMBER + "(?:[./-][0-9]{1,2}[./-][0-9]{1,2}|" + MONTH_AND_DAY + ")");
    private static final Pattern WESTERN = Pattern.compile("(?:[12][0-9]{3}|[〇一二三四五六七八九]{4}|(?<![0-9])[0-9]{2}(?= ?年 ?"
            + NUMBER + " ?月)) ?年(?: ?" + NUMBER + " ?月(?: ?" + NUMBER + " ?日)?)?");
    private static final Pattern DAY = Pattern.compile("(?<![0-9])" + NUMBER + " ?月 ?" + NUMBER + " ?日");
    private static final Pattern SHORT =
            Pattern.compile("(?i)(?<![\\p{L}0-9])[MTSHR] ?([0-9]{1,2}|元)(?: ?年 ?([0-9]{1,2}) ?月(?: ?([0-9]{1,2})"
                    + " ?日)?|[./]([0-9]{1,2})[./]([0-9]{1,2})(?![0-9.]))");
    private static final Pattern SHORT_DASHED =
            Pattern.compile("(?i)(?<![\\p{L}0-9])[HR]([0-9]{1,2})-([0-9]{1,2})-([0-9]{1,2})(?![0-9-])");

    @Override
    public void find(Tokens text, WordList words, Marks marks) {
        boolean japanese = text.hasAny(MARKS_OF_DATES);
        boolean brief = hasBriefEra(text);
        if (!japanese && !brief) {
            return;
        }
        String folded = text.between(0, text.textLength());
        if (japanese) {
            take(WRITTEN, folded, marks, TextRule.ERA_DATE);
            take(WESTERN, folded, marks, TextRule.DATE);
            take(DAY, folded, marks, TextRule.DATE);
        }
        if (brief) {
            take(SHORT, folded, marks, TextRule.ERA_DATE);
            take(SHORT_DASHED, folded, marks, TextRule.ERA_DATE);
        }
    }

    private static boolean hasBriefEra(Tokens text) {
        for (int i = 0; i < text.size(); i++) {
            if (text.is(i, Kind.WORD) && text.length(i) == 1 && ERA_LETTERS.indexOf(text.at(text.start(i))) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void take(Pattern pattern, String text, Marks marks, TextRule rule) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            marks.take(matcher.start(), matcher.end(), rule);
        }
    }
}
