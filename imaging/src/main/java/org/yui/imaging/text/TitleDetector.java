package org.yui.imaging.text;

import java.util.Set;
import org.yui.imaging.text.HanRun.Segment;
import org.yui.imaging.text.Tokens.Kind;
import org.yui.imaging.text.WordList.Use;

/** Names that a title or an honorific gives away: Dr Sato, Mrs. Brown, 山田先生, 佐藤 太郎 様. */
final class TitleDetector implements Detector {

    private static final Set<String> TITLES = Set.of(
            "dr",
            "doctor",
            "doc",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mister",
            "herr",
            "frau",
            "mme",
            "mlle",
            "madame",
            "monsieur",
            "señor",
            "señora",
            "sig",
            "dott",
            "nurse",
            "sister",
            "physician",
            "radiologist",
            "technologist",
            "technician",
            "tech",
            "operator",
            "surgeon",
            "md");
    /** Written in capitals these are modalities and units. */
    private static final Set<String> ALSO_TECHNICAL = Set.of("dr", "mr", "ms", "md");

    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_HAN_NAME = 8;

    @Override
    public void find(Tokens text, WordList words, Marks marks) {
        for (int i = 0; i < text.size(); i++) {
            if (text.is(i, Kind.HAN)) {
                honorifics(text, i, words, marks);
            } else if (text.is(i, Kind.WORD) && text.length(i) <= 12) {
                title(text, i, words, marks);
            }
        }
    }

    private static void title(Tokens text, int title, WordList words, Marks marks) {
        String word = text.lower(title);
        if (!TITLES.contains(word)) {
            return;
        }
        boolean dot = text.isSign(title + 1, '.');
        boolean technical = ALSO_TECHNICAL.contains(word) && text.isAllCapitals(title) && !dot;
        int at = title + 1;
        while (at <= title + 2 && (text.is(at, Kind.SPACE) || text.isOneOf(at, ".:"))) {
            at++;
        }
        boolean sure = !technical && !text.isAllCapitals(title);
        int end = nameEnd(text, at, words, sure);
        if (end > at) {
            marks.take(text.start(technical ? at : title), text.end(end - 1), TextRule.TITLED_NAME);
        }
    }

    /** Behind the last word that could be part of a name; the same place where none is. */
    private static int nameEnd(Tokens text, int first, WordList words, boolean sure) {
        int end = first;
        int at = first;
        for (int parts = 0; parts < LONGEST_NAME && couldBeName(text, at, words, sure); parts++) {
            end = at + 1;
            at = end;
            while (at <= end + 1 && (text.is(at, Kind.SPACE) || text.isOneOf(at, ".-^,'"))) {
                at++;
            }
        }
        return end;
    }

    /**
     * @param sure whether the title is one beyond doubt: then even a part of the body is a name behind it, if people have it
     */
    private static boolean couldBeName(Tokens text, int token, WordList words, boolean sure) {
        if (!text.is(token, Kind.WORD) || text.is(token + 1, Kind.NUMBER)) {
            return false;
        }
        String word = text.lower(token);
        return !words.mayStay(word)
                || words.isDoubtful(word)
                || isInitial(text, token)
                || (sure && isNameWritten(text, token) && words.is(word, Use.NAME));
    }

    private static boolean isNameWritten(Tokens text, int token) {
        return text.isCapitalised(token) && !text.isAllCapitals(token);
    }

    private static boolean isInitial(Tokens text, int token) {
        return text.length(token) == 1 && text.isSign(token + 1, '.') && text.isCapitalised(token);
    }

    private static void honorifics(Tokens text, int token, WordList words, Marks marks) {
        HanRun run = HanRun.of(text, token, words);
        for (int i = 0; i < run.size(); i++) {
            if (run.is(i, Use.HONORIFIC)) {
                honorific(text, token, run, i, marks);
            }
        }
    }

    private static void honorific(Tokens text, int token, HanRun run, int honorific, Marks marks) {
        Segment segment = run.segment(honorific);
        int from = run.segment(run.nameBefore(honorific)).start();
        if (from < segment.start() && segment.start() - from <= LONGEST_HAN_NAME) {
            marks.take(from, segment.end(), TextRule.TITLED_NAME);
        } else if (honorific == 0) {
            parted(text, token, run, segment, marks);
        }
    }

    /** The honorific stands behind a blank: the name is the run before it, and the one before that, if it is short as names are. */
    private static void parted(Tokens text, int token, HanRun run, Segment honorific, Marks marks) {
        int first = token;
        for (int parts = 0; parts < 2; parts++) {
            int before = text.before(first);
            if (before == first - 1
                    || !text.is(before, Kind.HAN)
                    || text.length(before) > 5
                    || !run.mayNameBe(text, before)) {
                break;
            }
            first = before;
        }
        if (first < token) {
            marks.take(text.start(first), honorific.end(), TextRule.TITLED_NAME);
        }
    }
}
