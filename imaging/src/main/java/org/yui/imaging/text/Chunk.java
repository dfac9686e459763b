package org.yui.imaging.text;

import java.util.Locale;
import org.yui.imaging.text.Tokens.Kind;
import org.yui.imaging.text.WordList.Use;

/** Letters and digits written without a blank: HEAD, T1TFE, 5mm, 512x512, B30s, WholeBody. */
final class Chunk {

    private static final int LONGEST_BARE_NUMBER = 3;
    private static final int LONGEST_MEASURE = 5;
    private static final int LONGEST_DECIMALS = 6;
    private static final int LONGEST_WORD = 60;

    private final Tokens text;
    private final int first;
    private final int last;
    private final WordList words;

    Chunk(Tokens text, int first, int last, WordList words) {
        this.text = text;
        this.first = first;
        this.last = last;
        this.words = words;
    }

    boolean isKept() {
        if (text.end(last) - text.start(first) > LONGEST_WORD) {
            return false;
        }
        return isKnown(first, last) || isKernel() || areParts();
    }

    private boolean isKnown(int from, int to) {
        return words.mayStay(lower(text.start(from), text.end(to)));
    }

    private String lower(int from, int to) {
        return text.between(from, to).toLowerCase(Locale.ROOT);
    }

    /** One or two letters, two digits, perhaps a letter: Br40d. */
    private boolean isKernel() {
        boolean ending = last == first + 1 || (last == first + 2 && text.length(last) == 1);
        return last > first
                && ending
                && text.is(first, Kind.WORD)
                && text.length(first) <= 2
                && text.length(first + 1) == 2;
    }

    /** Whether each part is known; parts are as long as the list allows. */
    private boolean areParts() {
        int at = first;
        while (at <= last) {
            int end = last;
            while (end > at && !isKnown(at, end)) {
                end--;
            }
            if (end == at && !isPart(at)) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    private boolean isPart(int token) {
        if (text.is(token, Kind.NUMBER)) {
            return isNumber(token);
        }
        String word = text.lower(token);
        if (first == last) {
            return words.mayStay(word) || isCamel(token) || isLetter(token);
        }
        return (words.mayStay(word) && !words.isDoubtful(word))
                || isMeasure(token, word)
                || isCounted(token)
                || isCamel(token);
    }

    private boolean isLetter(int token) {
        return text.length(token) == 1 && text.at(text.start(token)) < 0x80;
    }

    /** A letter with one or two digits: C5, V4. */
    private boolean isCounted(int token) {
        return isLetter(token) && (isShort(token - 1) || isShort(token + 1));
    }

    private boolean isShort(int token) {
        return token >= first && token <= last && text.is(token, Kind.NUMBER) && text.length(token) <= 2;
    }

    private boolean isMeasure(int token, String word) {
        return (token > first && words.is(word, Use.UNIT))
                || (token < last && Explained.isParameter(word, words))
                || isCross(token);
    }

    private boolean isCross(int token) {
        return token > first && token < last && "x".equals(text.lower(token));
    }

    private boolean isNumber(int token) {
        int length = text.length(token);
        if (length <= LONGEST_BARE_NUMBER) {
            return true;
        }
        if (text.isSign(token - 1, '.') && text.is(token - 2, Kind.NUMBER)) {
            return length <= LONGEST_DECIMALS;
        }
        return length <= LONGEST_MEASURE && (isRound(token) || Explained.by(text, words, token, token));
    }

    /** Parameters have round values: b 1000, matrix 1024. */
    private boolean isRound(int token) {
        int value = text.value(token);
        return text.length(token) == 4 && (value % 100 == 0 || Integer.bitCount(value) == 1);
    }

    /** Known words that only capitals part. */
    private boolean isCamel(int token) {
        int end = text.end(token);
        int from = text.start(token);
        int parts = 0;
        for (int i = from + 1; i <= end; i++) {
            boolean parting = i == end || (Character.isUpperCase(text.at(i)) && Character.isLowerCase(text.at(i - 1)));
            if (parting) {
                String word = lower(from, i);
                if (word.length() < 2 || !words.mayStay(word) || words.isDoubtful(word)) {
                    return false;
                }
                from = i;
                parts++;
            }
        }
        return parts > 1;
    }
}
