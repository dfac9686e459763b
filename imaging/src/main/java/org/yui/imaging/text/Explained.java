package org.yui.imaging.text;

import org.yui.imaging.text.Tokens.Kind;
import org.yui.imaging.text.WordList.Use;

/** Whether a number is a measurement: a unit behind it, a parameter's name before it, or a factor of a matrix. */
final class Explained {

    private Explained() {}

    /**
     * @param first token of the number
     * @param last  its last token, where it has several
     */
    static boolean by(Tokens text, WordList words, int first, int last) {
        return hasUnit(text, words, last)
                || hasParameter(text, words, first)
                || isFactor(text, first - 1)
                || isFactor(text, last + 1);
    }

    private static boolean hasUnit(Tokens text, WordList words, int last) {
        int unit = text.after(last);
        return (text.is(unit, Kind.WORD) && words.is(text.lower(unit), Use.UNIT)) || text.isOneOf(unit, "%°Å");
    }

    private static boolean hasParameter(Tokens text, WordList words, int first) {
        int before = text.before(first);
        if (text.isOneOf(before, "=:")) {
            before = text.before(before);
        }
        return text.is(before, Kind.WORD) && isParameter(text.lower(before), words);
    }

    /** Of the single letters only b has large values, in s/mm². */
    static boolean isParameter(String word, WordList words) {
        return words.is(word, Use.PARAMETER) && (word.length() > 1 || word.equals("b"));
    }

    /** The x of 512x512. */
    private static boolean isFactor(Tokens text, int token) {
        boolean cross = (text.is(token, Kind.WORD) && "x".equals(text.lower(token))) || text.isOneOf(token, "*×");
        return cross && text.is(token - 1, Kind.NUMBER) && text.is(token + 1, Kind.NUMBER);
    }
}
