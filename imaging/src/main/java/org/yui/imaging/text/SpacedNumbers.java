package org.yui.imaging.text;

import org.yui.imaging.text.Tokens.Kind;

/** Numbers written in groups with blanks and brackets between: (03) 1234 5678, +81 3 1234 5678, 1234 5678 9012. */
final class SpacedNumbers {

    private static final int LEAST_DIGITS = 7;

    private final Tokens text;
    private final Marks marks;

    SpacedNumbers(Tokens text, Marks marks) {
        this.text = text;
        this.marks = marks;
    }

    void find() {
        for (int i = 0; i < text.size(); i++) {
            if (text.is(i, Kind.NUMBER)) {
                i = group(i);
            }
        }
    }

    /** Looks at the groups that begin here. Returns the last token that was looked at. */
    private int group(int first) {
        StringBuilder digits = new StringBuilder(text.text(first));
        boolean equalFours = text.length(first) == 4;
        int groups = 1;
        int last = first;
        for (int next = next(last); next > 0; next = next(last)) {
            digits.append(text.text(next));
            equalFours &= text.length(next) == 4;
            groups++;
            last = next;
        }
        boolean international =
                text.isSign(text.before(first), '+') || (text.isSign(first - 1, '(') && text.isSign(first - 2, '+'));
        boolean phone = digits.length() >= LEAST_DIGITS
                && (international || (groups > 1 && digits.charAt(0) == '0' && digits.length() >= 9));
        if (phone) {
            marks.take(text.start(opening(first)), text.end(last), TextRule.PHONE);
        } else if (groups > 2 && equalFours) {
            String joined = digits.toString();
            marks.take(
                    text.start(first),
                    text.end(last),
                    CheckDigits.isMyNumber(joined) ? TextRule.MY_NUMBER : TextRule.DIGITS);
        } else if (groups == 3 && isNorthAmerican(first)) {
            marks.take(text.start(opening(first)), text.end(last), TextRule.PHONE);
        }
        return last;
    }

    private boolean isNorthAmerican(int first) {
        int second = next(first);
        int third = next(second);
        return text.length(first) == 3 && text.length(second) == 3 && text.length(third) == 4;
    }

    private int opening(int first) {
        int open = first;
        while (text.isOneOf(open - 1, "+(")) {
            open--;
        }
        return open;
    }

    /** The number behind this one and at most three signs that stand in phone numbers; 0 if there is none. */
    private int next(int number) {
        int at = number + 1;
        while (at <= number + 3 && ((text.is(at, Kind.SPACE) && text.length(at) == 1) || text.isOneOf(at, "-()."))) {
            at++;
        }
        return at > number + 1 && text.is(at, Kind.NUMBER) ? at : 0;
    }
}
