package org.yui.imaging.text;

import org.yui.imaging.text.HanRun.Segment;
import org.yui.imaging.text.Tokens.Kind;
import org.yui.imaging.text.WordList.Use;

/** Default deny: whatever no list knows, and every number that nothing explains. */
final class WordDetector implements Detector {

    private static final String PARTING_PAIRS = "-/_.";

    @Override
    public void find(Tokens text, WordList words, Marks marks) {
        for (int i = 0; i < text.size(); i++) {
            if (text.is(i, Kind.HAN)) {
                run(text, i, words, marks);
            } else if (isChunkPart(text, i)) {
                int last = i;
                while (isChunkPart(text, last + 1)) {
                    last++;
                }
                chunk(text, i, last, words, marks);
                i = last;
            }
        }
        doubtful(text, words, marks);
    }

    private static boolean isChunkPart(Tokens text, int token) {
        return text.is(token, Kind.WORD) || text.is(token, Kind.NUMBER);
    }

    private static void run(Tokens text, int token, WordList words, Marks marks) {
        HanRun run = HanRun.of(text, token, words);
        for (int i = 0; i < run.size(); i++) {
            if (!run.isKept(i)) {
                Segment segment = run.segment(i);
                TextRule rule = segment.word() == null ? TextRule.UNKNOWN_WORD : TextRule.AMBIGUOUS_WORD;
                marks.take(segment.start(), segment.end(), rule);
            }
        }
    }

    private static void chunk(Tokens text, int first, int last, WordList words, Marks marks) {
        if (marks.anyGone(text.start(first), text.end(last))) {
            marks.swallow(text.start(first), text.end(last));
            return;
        }
        Chunk chunk = new Chunk(text, first, last, words);
        if (!chunk.isKept()) {
            TextRule rule =
                    first == last && text.is(first, Kind.NUMBER) ? TextRule.UNKNOWN_NUMBER : TextRule.UNKNOWN_WORD;
            marks.take(text.start(first), text.end(last), rule);
        }
    }

    private static void doubtful(Tokens text, WordList words, Marks marks) {
        for (int i = 0; i < text.size(); i++) {
            if (isWordByItself(text, i) && !marks.isGone(text.start(i))) {
                String word = text.lower(i);
                if (words.isDoubtful(word)
                        && !isPaired(text, i, word, words, marks)
                        && !standsAlone(text, i, word, words, marks)) {
                    marks.take(text.start(i), text.end(i), TextRule.AMBIGUOUS_WORD);
                }
            }
        }
    }

    private static boolean isWordByItself(Tokens text, int token) {
        return text.is(token, Kind.WORD)
                && text.length(token) > 1
                && !text.is(token - 1, Kind.NUMBER)
                && !text.is(token + 1, Kind.NUMBER);
    }

    /** A word of our own lists stays unless something unknown stands beside it: that may be the other half of a name. */
    private static boolean standsAlone(Tokens text, int token, String word, WordList words, Marks marks) {
        if (!words.is(word, Use.OWN)) {
            return words.is(word, Use.UNIT) && text.is(text.before(token), Kind.NUMBER);
        }
        return !isNameBeside(text, token, -1, marks) && !isNameBeside(text, token, 1, marks);
    }

    private static boolean isNameBeside(Tokens text, int token, int step, Marks marks) {
        int at = token + step;
        while (text.is(at, Kind.SPACE) || text.isOneOf(at, ".,^-'")) {
            at += step;
        }
        return (text.is(at, Kind.WORD) || text.is(at, Kind.HAN))
                && marks.isInName(step > 0 ? text.start(at) : text.end(at) - 1);
    }

    private static boolean isPaired(Tokens text, int token, String word, WordList words, Marks marks) {
        int before = neighbour(text, token, -1);
        int behind = neighbour(text, token, 1);
        return (isStanding(text, before, marks) && words.isPair(withNumber(text, before), word))
                || (isStanding(text, behind, marks) && words.isPair(word, withNumber(text, behind)))
                || isPairedBackwards(text, before, word, words, marks);
    }

    /** Circle of Willis is Willis circle. */
    private static boolean isPairedBackwards(Tokens text, int before, String word, WordList words, Marks marks) {
        if (!isStanding(text, before, marks) || !text.lower(before).equals("of")) {
            return false;
        }
        int thing = neighbour(text, before, -1);
        return isStanding(text, thing, marks) && words.isPair(word, text.lower(thing));
    }

    /** The 1 of T1 belongs to the word. */
    private static String withNumber(Tokens text, int token) {
        return text.is(token + 1, Kind.NUMBER) ? text.lower(token) + text.text(token + 1) : text.lower(token);
    }

    private static boolean isStanding(Tokens text, int token, Marks marks) {
        return text.is(token, Kind.WORD) && !marks.isGone(text.start(token));
    }

    private static int neighbour(Tokens text, int token, int step) {
        int at = token + step;
        boolean parted = text.is(at, Kind.SPACE) || text.isOneOf(at, PARTING_PAIRS);
        return parted ? at + step : at;
    }
}
