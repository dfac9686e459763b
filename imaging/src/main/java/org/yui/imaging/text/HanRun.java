package org.yui.imaging.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.text.WordList.Use;

/**
 * A run of kanji and kana cut into the longest words of the list.
 *
 * <p>Nothing parts words there, so a short match proves little: the 橋 of a name is not the pons. A single character, or a word
 * that also stands in names, is believed only beside a longer word, and never beside something unknown.
 */
final class HanRun {

    /**
     * @param word as the list writes it; null for characters that begin no word
     */
    record Segment(int start, int end, @Nullable String word) {

        boolean isSingle() {
            return end - start == 1;
        }
    }

    /** In segments; a limit, so that a long row of honorifics takes no longer than another text. */
    private static final int LONGEST_NAME = 12;

    private final WordList words;
    private final List<Segment> segments;
    private final boolean behindNumber;

    private HanRun(WordList words, List<Segment> segments, boolean behindNumber) {
        this.words = words;
        this.segments = segments;
        this.behindNumber = behindNumber;
    }

    static HanRun of(Tokens text, int token, WordList words) {
        List<Segment> segments = new ArrayList<>();
        int end = text.end(token);
        int unknown = text.start(token);
        int at = unknown;
        while (at < end) {
            String word = words.longestAt(text, at, end);
            if (word == null) {
                at++;
                continue;
            }
            addUnknown(segments, unknown, at);
            segments.add(new Segment(at, at + word.length(), word));
            at += word.length();
            unknown = at;
        }
        addUnknown(segments, unknown, end);
        boolean behindNumber = text.is(token - 1, Tokens.Kind.NUMBER);
        return new HanRun(words, segments, behindNumber);
    }

    private static void addUnknown(List<Segment> segments, int from, int to) {
        if (to > from) {
            segments.add(new Segment(from, to, null));
        }
    }

    int size() {
        return segments.size();
    }

    Segment segment(int index) {
        return segments.get(index);
    }

    boolean is(int index, Use use) {
        String word = segments.get(index).word();
        return word != null && words.is(word, use);
    }

    /** A word of two characters or more that stands in no name. */
    boolean isSolid(int index) {
        if (index < 0 || index >= segments.size()) {
            return false;
        }
        Segment segment = segments.get(index);
        return segment.word() != null && !segment.isSingle() && !is(index, Use.AMBIGUOUS);
    }

    /** Whether this segment may stay, by itself and by its neighbours. */
    boolean isKept(int index) {
        Segment segment = segments.get(index);
        if (segment.word() == null || is(index, Use.INSTITUTION) || is(index, Use.PREFECTURE)) {
            return false;
        }
        if (isSolid(index)) {
            return true;
        }
        if (index == 0 && behindNumber) {
            return segments.size() == 1 || isSolid(1);
        }
        if (is(index, Use.AMBIGUOUS)) {
            return (isSolid(index - 1) || isSolid(index + 1)) && isTame(index - 1) && isTame(index + 1);
        }
        return isTame(index - 1) && isTame(index + 1);
    }

    /** A neighbour that says nothing against a short word: none, a longer word, or the side of a part of the body. */
    private boolean isTame(int index) {
        if (index < 0 || index >= segments.size() || isSolid(index)) {
            return true;
        }
        return isSided(index, index + 1) || isSided(index - 1, index);
    }

    private boolean isSided(int side, int part) {
        return side >= 0
                && part < segments.size()
                && is(side, Use.SPATIAL)
                && !is(side, Use.AMBIGUOUS)
                && segments.get(part).word() != null
                && !is(part, Use.AMBIGUOUS)
                && !is(part, Use.SPATIAL);
    }

    /** Whether another run could be a name: it has no solid word. */
    boolean mayNameBe(Tokens text, int token) {
        HanRun other = of(text, token, words);
        for (int i = 0; i < other.size(); i++) {
            if (other.isSolid(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first of the segments before this one that together could be a name or a place: none of them is solid. */
    int nameBefore(int index) {
        int first = index;
        while (first > 0 && index - first < LONGEST_NAME && !isSolid(first - 1)) {
            first--;
        }
        return first;
    }
}
