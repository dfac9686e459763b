package org.yui.imaging.text;

import java.util.Set;
import org.yui.imaging.text.Tokens.Kind;
import org.yui.imaging.text.WordList.Use;

/**
 * What is left of a text: the words that hung on something gone go with it ("for" before a name, an initial, its brackets), each gap
 * becomes one blank, line breaks stay.
 */
final class Remainder {

    private static final String OPENING = "([{<「『（【";
    private static final String CLOSING = ")]}>」』）】";
    private static final int NOWHERE = -1;

    /** Post injectionem, intravenous, antero-posterior and back, per os, intramuscular, subcutaneous. */
    private static final Set<String> DOTTED = Set.of("pi", "iv", "ap", "pa", "po", "im", "sc");

    private final String original;
    private final Tokens text;
    private final WordList words;
    private final Marks marks;

    Remainder(String original, Tokens text, WordList words, Marks marks) {
        this.original = original;
        this.text = text;
        this.words = words;
        this.marks = marks;
    }

    String text() {
        for (int i = 0; i < text.size(); i++) {
            if (isGoneAtStart(i) && !isGoneAtEnd(i - 1)) {
                swallowBefore(i);
            }
        }
        for (int i = text.size() - 1; i >= 0; i--) {
            if (isGoneAtEnd(i) && !isGoneAtStart(i + 1)) {
                swallowBehind(i);
            }
        }
        return saysAnything() ? joined() : "";
    }

    private boolean isGoneAtStart(int token) {
        return token >= 0 && token < text.size() && marks.isGone(text.start(token));
    }

    private boolean isGoneAtEnd(int token) {
        return token >= 0 && token < text.size() && marks.isGone(text.end(token) - 1);
    }

    private void swallowBefore(int gap) {
        for (int i = gap - 1; i >= 0 && !isGoneAtEnd(i) && hangsOnWhatFollows(i); i--) {
            marks.swallow(text.start(i), text.end(i));
        }
    }

    private void swallowBehind(int gap) {
        boolean sentenceEnds =
                text.isOneOf(gap + 1, ".。") && !text.is(gap + 2, Kind.NUMBER) && !text.is(gap + 2, Kind.WORD);
        if (sentenceEnds) {
            return;
        }
        for (int i = gap + 1; i < text.size() && !isGoneAtStart(i) && hangsOnWhatPreceded(i); i++) {
            marks.swallow(text.start(i), text.end(i));
        }
    }

    private boolean hangsOnWhatFollows(int token) {
        return switch (text.kind(token)) {
            case SPACE -> true;
            case SIGN -> isDotOfInitial(token) || (!isClosing(token) && !text.isOneOf(token, ".。%°"));
            case WORD -> isBare(token) && (words.is(text.lower(token), Use.FUNCTION) || isInitial(token));
            case NUMBER -> isLoose(token);
            case HAN, BREAK -> false;
        };
    }

    private boolean hangsOnWhatPreceded(int token) {
        return switch (text.kind(token)) {
            case SPACE -> true;
            case SIGN -> !isOpening(token);
            case WORD -> isBare(token) && isInitial(token);
            case NUMBER -> isLoose(token);
            case HAN, BREAK -> false;
        };
    }

    private boolean isInitial(int token) {
        return text.length(token) == 1 && !isDottedAbbreviation(token);
    }

    /** As {@link #DOTTED} has them, in small letters: persons' initials are capitals. */
    private boolean isDottedAbbreviation(int token) {
        int first = isLetterAndDot(token - 2) ? token - 2 : token;
        return isLetterAndDot(first)
                && isLetterAndDot(first + 2)
                && DOTTED.contains(text.text(first) + text.text(first + 2));
    }

    private boolean isLetterAndDot(int token) {
        return text.is(token, Kind.WORD) && text.length(token) == 1 && text.isSign(token + 1, '.');
    }

    private boolean isDotOfInitial(int sign) {
        return text.isSign(sign, '.') && text.is(sign - 1, Kind.WORD) && isInitial(sign - 1) && isBare(sign - 1);
    }

    /** A number by itself, which may belong to what is gone; not one of a list's or a fraction's. */
    private boolean isLoose(int number) {
        boolean listed = text.isOneOf(number - 1, ".,:/") || text.isOneOf(number + 1, ".,:/");
        return isBare(number) && !listed && !Explained.by(text, words, number, number);
    }

    /** Whether neither letters nor digits touch it. */
    private boolean isBare(int token) {
        return !isSolid(token - 1) && !isSolid(token + 1);
    }

    private boolean isSolid(int token) {
        return text.is(token, Kind.WORD) || text.is(token, Kind.NUMBER) || text.is(token, Kind.HAN);
    }

    private boolean isOpening(int token) {
        return text.isOneOf(token, OPENING);
    }

    private boolean isClosing(int token) {
        return text.isOneOf(token, CLOSING);
    }

    private boolean saysAnything() {
        for (int i = 0; i < text.size(); i++) {
            boolean standing = !isGoneAtStart(i) || !isGoneAtEnd(i);
            if (standing && isTelling(i)) {
                return true;
            }
        }
        return false;
    }

    /** Numbers alone say nothing but what they may have been part of. */
    private boolean isTelling(int token) {
        return text.is(token, Kind.HAN) || (text.is(token, Kind.WORD) && !words.is(text.lower(token), Use.FUNCTION));
    }

    private String joined() {
        StringBuilder joined = new StringBuilder(original.length());
        boolean gap = false;
        for (int i = 0; i < original.length(); i++) {
            if (marks.isGone(i)) {
                gap = true;
                continue;
            }
            char c = original.charAt(i);
            if (gap && needsBlank(joined, c)) {
                joined.append(' ');
            }
            gap = false;
            joined.append(c);
        }
        return balanced(joined.toString().strip());
    }

    private static boolean needsBlank(StringBuilder before, char c) {
        if (before.isEmpty() || ".。\r\n\f ".indexOf(c) >= 0) {
            return false;
        }
        return " \r\n\f".indexOf(before.charAt(before.length() - 1)) < 0;
    }

    /** Without brackets whose other half is gone. */
    private static String balanced(String text) {
        boolean[] lonely = new boolean[text.length()];
        int[] open = new int[text.length()];
        int depth = 0;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            int opening = OPENING.indexOf(text.charAt(i));
            int closing = CLOSING.indexOf(text.charAt(i));
            if (opening >= 0) {
                open[depth++] = i;
            } else if (closing >= 0) {
                int partner = depth > 0 ? open[depth - 1] : NOWHERE;
                boolean matches = partner != NOWHERE && OPENING.indexOf(text.charAt(partner)) == closing;
                depth -= matches ? 1 : 0;
                lonely[i] = !matches;
                any |= !matches;
            }
        }
        for (int i = 0; i < depth; i++) {
            lonely[open[i]] = true;
            any = true;
        }
        return any ? without(text, lonely) : text;
    }

    private static String without(String text, boolean[] left) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!left[i]) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString().strip();
    }
}
