package org.yui.imaging.text;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into words, numbers, runs of Japanese or Chinese writing, blanks, line breaks and signs.
 *
 * <p>Characters are folded one by one (full and half width, digits of all scripts, dashes), so that every place here is the same
 * place in the text itself.
 */
final class Tokens {

    enum Kind {
        /** Letters of any script but those of {@link #HAN}, and what cannot be read: a name may hide there. */
        WORD,
        NUMBER,
        /** Kanji and kana, which are written without blanks. */
        HAN,
        SPACE,
        BREAK,
        /** One sign. */
        SIGN
    }

    private static final int FULL_WIDTH_SHIFT = 0xFEE0;
    private static final String HALF_WIDTH_KANA = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private static final char REPLACEMENT = '\uFFFD';

    private final char[] folded;
    private int[] starts;
    private Kind[] kinds;
    private @Nullable String[] lowered = new String[0];
    private int count;

    private Tokens(char[] folded) {
        this.folded = folded;
        this.starts = new int[16];
        this.kinds = new Kind[16];
    }

    static Tokens of(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        longVowelsBetweenDigitsAreDashes(folded);
        Tokens tokens = new Tokens(folded);
        tokens.cut();
        return tokens;
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - FULL_WIDTH_SHIFT);
        }
        if (c >= '\uFF66' && c <= '\uFF9D') {
            return HALF_WIDTH_KANA.charAt(c - '\uFF66');
        }
        if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212') {
            return '-';
        }
        if (c == '\u00B5' || c == '\u03BC') {
            return 'u';
        }
        if (Character.isSpaceChar(c)) {
            return c == '\u2028' || c == '\u2029' ? '\n' : ' ';
        }
        return Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
    }

    /** Phone numbers are typed with the key that makes long vowels. */
    private static void longVowelsBetweenDigitsAreDashes(char[] folded) {
        for (int i = 1; i < folded.length - 1; i++) {
            if (folded[i] == 'ー' && isDigit(folded[i - 1]) && isDigit(folded[i + 1])) {
                folded[i] = '-';
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void cut() {
        int at = 0;
        while (at < folded.length) {
            int point = Character.codePointAt(folded, at);
            Kind kind = kindOf(point);
            add(at, kind);
            at += Character.charCount(point);
            while (kind != Kind.SIGN && at < folded.length && kindOf(Character.codePointAt(folded, at)) == kind) {
                at += Character.charCount(Character.codePointAt(folded, at));
            }
        }
        starts = Arrays.copyOf(starts, count + 1);
        starts[count] = folded.length;
        lowered = new String[count];
    }

    private void add(int start, Kind kind) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
        starts[count] = start;
        kinds[count++] = kind;
    }

    private static Kind kindOf(int point) {
        if (point >= '0' && point <= '9') {
            return Kind.NUMBER;
        }
        if (point == '\n' || point == '\r' || point == '\f') {
            return Kind.BREAK;
        }
        if (point == ' ' || point == '\t') {
            return Kind.SPACE;
        }
        if (point < 0x80) {
            return Character.isLetter(point) ? Kind.WORD : Kind.SIGN;
        }
        return wide(point);
    }

    private static Kind wide(int point) {
        if (Character.isIdeographic(point)
                || (point >= 0x3041 && point <= 0x309F)
                || (point >= 0x30A1 && point <= 0x30FF && point != '・')
                || point == '々'
                || point == '\uFF9E'
                || point == '\uFF9F') {
            return Kind.HAN;
        }
        int type = Character.getType(point);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        boolean unreadable = type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE
                || point == REPLACEMENT;
        return Character.isLetter(point) || mark || unreadable ? Kind.WORD : Kind.SIGN;
    }

    int size() {
        return count;
    }

    Kind kind(int token) {
        return token >= 0 && token < count ? kinds[token] : Kind.BREAK;
    }

    boolean is(int token, Kind kind) {
        return token >= 0 && token < count && kinds[token] == kind;
    }

    boolean isSign(int token, char sign) {
        return is(token, Kind.SIGN) && folded[starts[token]] == sign;
    }

    /** Whether this token is one of these signs. */
    boolean isOneOf(int token, String signs) {
        return is(token, Kind.SIGN) && signs.indexOf(folded[starts[token]]) >= 0;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return starts[token + 1];
    }

    int length(int token) {
        return starts[token + 1] - starts[token];
    }

    int textLength() {
        return folded.length;
    }

    char at(int place) {
        return folded[place];
    }

    /** Folded, as written otherwise. */
    String text(int token) {
        return between(starts[token], starts[token + 1]);
    }

    String between(int from, int to) {
        return new String(folded, from, to - from);
    }

    /** In lower case; made once, since every detector asks. */
    String lower(int token) {
        String lower = lowered[token];
        if (lower == null) {
            lower = text(token).toLowerCase(Locale.ROOT);
            lowered[token] = lower;
        }
        return lower;
    }

    /** Whether one of these characters stands anywhere. */
    boolean hasAny(String characters) {
        for (char c : folded) {
            if (c >= 0x80 && characters.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Of a number of at most nine digits; the largest int for a longer one. */
    int value(int token) {
        return length(token) > 9 ? Integer.MAX_VALUE : Integer.parseInt(text(token));
    }

    boolean isCapitalised(int token) {
        return Character.isUpperCase(folded[starts[token]]);
    }

    boolean isAllCapitals(int token) {
        for (int i = starts[token]; i < starts[token + 1]; i++) {
            if (Character.isLowerCase(folded[i])) {
                return false;
            }
        }
        return true;
    }

    /** The token behind this one and at most one blank; {@link #size()} if there is none. */
    int after(int token) {
        return is(token + 1, Kind.SPACE) ? token + 2 : token + 1;
    }

    /** The token before this one and at most one blank; negative if there is none. */
    int before(int token) {
        return is(token - 1, Kind.SPACE) ? token - 2 : token - 1;
    }
}
