package org.yui.imaging.text;

import java.util.Set;
import org.yui.imaging.text.Tokens.Kind;

/** What a label says is an identifier, a phone, a room: "ID: A-123", "No. 48213", "内線 5521", "患者番号12", "Room 12". */
final class LabelDetector implements Detector {

    private static final Set<String> IDENTIFIERS = Set.of(
            "id",
            "ids",
            "mrn",
            "mrno",
            "pid",
            "ptid",
            "patid",
            "patientid",
            "pat",
            "ssn",
            "nhs",
            "acc",
            "accession",
            "accno",
            "passport",
            "insurance",
            "policy",
            "ipp",
            "nip",
            "nhi",
            "medicare",
            "hkid",
            "nric",
            "chart");
    private static final Set<String> NUMBERS =
            Set.of("no", "nr", "nbr", "num", "number", "ref", "order", "case", "req");
    private static final Set<String> PHONES = Set.of(
            "tel", "telephone", "phone", "fax", "ext", "extn", "mobile", "cell", "pager", "beeper", "phs", "call");
    private static final Set<String> ROOMS = Set.of("room", "rm", "bed", "ward", "zimmer", "chambre");
    /** Of the spine, and of a transducer's band. */
    private static final Set<String> LEVELS = Set.of("c", "t", "th", "d", "l", "p", "te", "tr", "ti");

    private static final String BETWEEN = ".:=#^ ";
    private static final String INSIDE = "-_/.";
    /** In tokens. */
    private static final int LONGEST_VALUE = 16;

    @Override
    public void find(Tokens text, WordList words, Marks marks) {
        for (int i = 0; i < text.size(); i++) {
            if (text.is(i, Kind.WORD)) {
                latin(text, i, marks);
            } else if (text.isOneOf(i, "#№")) {
                value(text, i, i, 3, TextRule.LABELLED_IDENTIFIER, marks);
            } else if (text.isSign(i, '〒') || text.isOneOf(i, "☎℡")) {
                value(text, i, i, 1, text.isSign(i, '〒') ? TextRule.POSTAL_CODE : TextRule.PHONE, marks);
            } else if (text.is(i, Kind.HAN)) {
                japanese(text, i, marks);
            }
        }
    }

    private static void latin(Tokens text, int label, Marks marks) {
        if (text.length(label) > 10) {
            return;
        }
        String word = text.lower(label);
        caseNumber(text, label, word, marks);
        if (IDENTIFIERS.contains(word)) {
            value(text, label, label, 1, TextRule.LABELLED_IDENTIFIER, marks);
        } else if (NUMBERS.contains(word)) {
            value(text, label, label, 3, TextRule.LABELLED_IDENTIFIER, marks);
        } else if (PHONES.contains(word)) {
            value(text, label, label, 2, TextRule.PHONE, marks);
        } else if (ROOMS.contains(word)) {
            value(text, label, label, 1, TextRule.ROOM, marks);
        }
    }

    /** A department's number with its year: S19-1. T10-11 are vertebrae. */
    private static void caseNumber(Tokens text, int letters, String word, Marks marks) {
        boolean yearly = text.is(letters + 1, Kind.NUMBER)
                && text.length(letters + 1) == 2
                && text.isSign(letters + 2, '-')
                && text.is(letters + 3, Kind.NUMBER);
        if (yearly && text.length(letters) <= 2 && !LEVELS.contains(word)) {
            marks.take(text.start(letters), text.end(letters + 3), TextRule.LABELLED_IDENTIFIER);
        }
    }

    private static void japanese(Tokens text, int label, Marks marks) {
        String run = text.text(label);
        if (run.endsWith("番号") || run.endsWith("記号") || run.endsWith("マイナンバー")) {
            int from = run.endsWith("番号") || run.endsWith("記号") ? run.length() - 2 : 0;
            int at = text.start(label) + Math.max(0, from - 6);
            value(text, label, label, 1, TextRule.LABELLED_IDENTIFIER, marks, at);
        } else if (run.endsWith("患者") && text.is(label + 1, Kind.WORD) && "id".equals(text.lower(label + 1))) {
            value(text, label, label + 1, 1, TextRule.LABELLED_IDENTIFIER, marks);
        } else if (run.endsWith("電話") || run.endsWith("内線") || run.endsWith("携帯")) {
            value(text, label, label, 2, TextRule.PHONE, marks, text.end(label) - 2);
        } else {
            ward(text, label, run, marks);
        }
    }

    private static void ward(Tokens text, int place, String run, Marks marks) {
        for (String kind : new String[] {"号室", "病棟", "病室", "号棟"}) {
            if (run.startsWith(kind) && text.is(place - 1, Kind.NUMBER)) {
                int first = text.is(place - 2, Kind.WORD) && text.length(place - 2) <= 2 ? place - 2 : place - 1;
                marks.take(text.start(first), text.start(place) + kind.length(), TextRule.ROOM);
            }
        }
    }

    private static void value(Tokens text, int first, int label, int digits, TextRule rule, Marks marks) {
        value(text, first, label, digits, rule, marks, text.start(first));
    }

    /** Takes label and value, if the value has so many digits. */
    private static void value(Tokens text, int first, int label, int digits, TextRule rule, Marks marks, int from) {
        int at = label + 1;
        while (at <= label + 4 && isBetween(text, at)) {
            at++;
        }
        boolean glued = at == label + 1 && !text.is(label, Kind.HAN) && !text.is(label, Kind.SIGN);
        int found = 0;
        int last = at - 1;
        for (int i = at; i < at + LONGEST_VALUE && isInside(text, i); i++) {
            if (text.is(i, Kind.NUMBER)) {
                found += text.length(i);
            }
            last = text.is(i, Kind.SIGN) ? last : i;
        }
        if (found >= digits && (!glued || found >= 3) && first <= last) {
            marks.take(from, text.end(last), rule);
        }
    }

    private static boolean isBetween(Tokens text, int token) {
        return text.is(token, Kind.SPACE) || text.isOneOf(token, BETWEEN) || isNumberWord(text, token);
    }

    private static boolean isNumberWord(Tokens text, int token) {
        return text.is(token, Kind.WORD) && text.length(token) <= 6 && NUMBERS.contains(text.lower(token));
    }

    private static boolean isInside(Tokens text, int token) {
        return text.is(token, Kind.WORD) || text.is(token, Kind.NUMBER) || text.isOneOf(token, INSIDE);
    }
}
