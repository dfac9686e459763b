package org.yui.imaging.text;

import java.util.Set;
import org.yui.imaging.text.HanRun.Segment;
import org.yui.imaging.text.Tokens.Kind;
import org.yui.imaging.text.WordList.Use;

/** Hospitals, universities and addresses. */
final class PlaceDetector implements Detector {

    private static final Set<String> INSTITUTIONS = Set.of(
            "hospital",
            "hospitals",
            "hosp",
            "clinic",
            "clinics",
            "klinik",
            "kliniken",
            "klinikum",
            "krankenhaus",
            "spital",
            "hôpital",
            "hopital",
            "ospedale",
            "ospedali",
            "policlinico",
            "hospitalier",
            "clinique",
            "clinica",
            "clínica",
            "university",
            "univ",
            "universität",
            "universitätsklinikum",
            "universitaet",
            "université",
            "universita",
            "universidad",
            "uniklinik",
            "infirmary",
            "institute",
            "institut",
            "college",
            "foundation",
            "sanatorium",
            "hospice",
            "memorial",
            "byoin",
            "daigaku",
            "iin");
    /** Only behind one of these is a centre an institution; a window has a centre too. */
    private static final Set<String> CENTRES = Set.of("center", "centre", "ctr", "centrum", "zentrum", "centro");

    private static final Set<String> OF_CENTRES =
            Set.of("medical", "med", "cancer", "heart", "imaging", "health", "trauma", "diagnostic", "radiology");
    private static final Set<String> PART_OF_NAME = Set.of(
            "general",
            "central",
            "city",
            "national",
            "red",
            "cross",
            "saint",
            "st",
            "san",
            "santa",
            "children",
            "s",
            "university",
            "medical",
            "regional",
            "county",
            "royal",
            "public",
            "private",
            "federal",
            "mercy",
            "north",
            "south",
            "east",
            "west",
            "new",
            "cancer",
            "heart",
            "eye",
            "of",
            "the",
            "and",
            "for",
            "de",
            "di",
            "du",
            "la",
            "et",
            "der",
            "und");
    private static final Set<String> STREETS = Set.of(
            "street", "avenue", "ave", "road", "lane", "boulevard", "blvd", "highway", "square", "rue", "via", "calle");
    private static final int LONGEST_NAME = 6;
    /** In tokens. */
    private static final int LONGEST_ADDRESS = 24;

    @Override
    public void find(Tokens text, WordList words, Marks marks) {
        for (int i = 0; i < text.size(); i++) {
            if (text.is(i, Kind.HAN)) {
                japanese(text, i, words, marks);
            } else if (text.is(i, Kind.WORD) && text.length(i) <= 24) {
                latin(text, i, words, marks);
            }
        }
    }

    private static void latin(Tokens text, int token, WordList words, Marks marks) {
        String word = text.lower(token);
        boolean centre = CENTRES.contains(word) && OF_CENTRES.contains(lowerBefore(text, token));
        if (INSTITUTIONS.contains(word) || centre) {
            int last = text.size() > token + 2 && isOf(text, text.after(token))
                    ? nameBehind(text, text.after(token), words)
                    : token;
            marks.take(text.start(nameBefore(text, token, words)), text.end(last), TextRule.INSTITUTION);
        } else if (STREETS.contains(word) || word.endsWith("strasse") || word.endsWith("straße")) {
            street(text, token, words, marks);
        }
    }

    private static String lowerBefore(Tokens text, int token) {
        int before = text.before(token);
        return text.is(before, Kind.WORD) ? text.lower(before) : "";
    }

    private static boolean isOf(Tokens text, int token) {
        return text.is(token, Kind.WORD)
                && text.length(token) <= 3
                && Set.of("of", "de", "di", "für").contains(text.lower(token));
    }

    private static int nameBefore(Tokens text, int token, WordList words) {
        int first = token;
        int at = before(text, token);
        for (int parts = 0; parts < LONGEST_NAME && isPartOfName(text, at, words); parts++) {
            first = at;
            at = before(text, at);
        }
        return first;
    }

    private static int nameBehind(Tokens text, int token, WordList words) {
        int last = token;
        int at = text.after(token);
        for (int parts = 0; parts < 3 && isPartOfName(text, at, words); parts++) {
            last = at;
            at = text.after(at);
        }
        return last;
    }

    /** The word before, behind at most two signs that stand inside names. */
    private static int before(Tokens text, int token) {
        int at = token - 1;
        while (at >= token - 3 && (text.is(at, Kind.SPACE) || text.isOneOf(at, ".'-"))) {
            at--;
        }
        return at;
    }

    private static boolean isPartOfName(Tokens text, int token, WordList words) {
        if (!text.is(token, Kind.WORD)) {
            return false;
        }
        String word = text.lower(token);
        return PART_OF_NAME.contains(word) || !words.mayStay(word) || words.isDoubtful(word);
    }

    /** A street needs its number, before or behind. */
    private static void street(Tokens text, int street, WordList words, Marks marks) {
        int first = nameBefore(text, street, words);
        int before = text.before(first);
        int last = nameBehind(text, street, words);
        int behind = text.after(last);
        if (text.is(before, Kind.NUMBER)) {
            marks.take(text.start(before), text.end(last), TextRule.ADDRESS);
        } else if (text.is(behind, Kind.NUMBER)) {
            marks.take(text.start(first), text.end(behind), TextRule.ADDRESS);
        }
    }

    private static void japanese(Tokens text, int token, WordList words, Marks marks) {
        HanRun run = HanRun.of(text, token, words);
        for (int i = 0; i < run.size(); i++) {
            if (run.is(i, Use.INSTITUTION)) {
                Segment first = run.segment(run.nameBefore(i));
                marks.take(first.start(), run.segment(i).end(), TextRule.INSTITUTION);
            } else if (run.is(i, Use.PREFECTURE)) {
                address(text, token, run.segment(i).start(), marks);
                return;
            }
        }
        String written = text.text(token);
        boolean houseNumber = written.startsWith("丁目")
                || written.startsWith("番地")
                || written.startsWith("番")
                || written.startsWith("号");
        if (houseNumber && text.is(token - 1, Kind.NUMBER) && !written.startsWith("番目")) {
            int from = text.is(token - 2, Kind.HAN) ? lastUnsolid(text, token - 2, words) : text.start(token - 1);
            address(text, token, from, marks);
        }
    }

    private static int lastUnsolid(Tokens text, int token, WordList words) {
        HanRun run = HanRun.of(text, token, words);
        int first = run.nameBefore(run.size());
        return first == run.size() ? text.end(token) : run.segment(first).start();
    }

    /** From this place to the end of what is written without a blank. */
    private static void address(Tokens text, int token, int from, Marks marks) {
        int last = token;
        while (last < token + LONGEST_ADDRESS
                && (text.is(last + 1, Kind.HAN)
                        || text.is(last + 1, Kind.NUMBER)
                        || text.isOneOf(last + 1, "-ー")
                        || text.is(last + 1, Kind.WORD))) {
            last++;
        }
        marks.take(from, text.end(last), TextRule.ADDRESS);
    }
}
