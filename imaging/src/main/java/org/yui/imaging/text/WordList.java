package org.yui.imaging.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.dicom.Table;

/**
 * The words that may stay in a descriptor; every other one goes.
 *
 * <p>They come from the DICOM standard and from lists of Yui's own (tables {@code words-*.tsv}; NOTICE names sources and licences). A
 * word that is a usual family or given name too stays only where it is paired with a word that makes it the word: "long axis".
 */
public final class WordList {

    /** What a word is good for. */
    enum Use {
        /** May stay. */
        KNOWN,
        /** Hangs on its neighbours: goes with the word behind it. */
        FUNCTION,
        UNIT,
        /** Says what the number behind it is. */
        PARAMETER,
        /** Of anatomy, technique or position: stays even though it is somebody's name too. */
        SURE,
        /** Of the lists made for descriptors. */
        OWN,
        /** A usual name too. */
        NAME,
        /** Japanese: a single kanji or word that also stands in names or places. */
        AMBIGUOUS,
        SPATIAL,
        HONORIFIC,
        INSTITUTION,
        PREFECTURE
    }

    private static final Set<String> SURE = Set.of("anatomy", "modality", "sequence", "position", "kernel");

    private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
    private static final String UNVOICED = "カキクケコサシスセソタチツテトハヒフヘホウ";
    private static final String HALF_VOICED = "パピプペポ";
    private static final String HALF_UNVOICED = "ハヒフヘホ";

    /** Endings that make a long word a medical one and end no name. */
    private static final List<String> MEDICAL_ENDINGS = List.of(
            "itis",
            "ectomy",
            "ostomy",
            "otomy",
            "oscopy",
            "scopic",
            "graphy",
            "graphic",
            "plasty",
            "megaly",
            "pathy",
            "emia",
            "aemia",
            "algia",
            "osis",
            "ogram",
            "lysis",
            "centesis",
            "trophy",
            "trophic",
            "sarcoma",
            "carcinoma",
            "blastoma",
            "scintigram",
            "genic",
            "cytic");

    private static final int SHORTEST_BY_ENDING = 8;
    private static final int SHORTEST_PLURAL = 5;

    private static final class Shipped {
        static final WordList LIST = new WordList();
    }

    private final Map<String, EnumSet<Use>> words = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    private WordList() {
        Table.rows("words-standard.tsv").forEach(row -> use(row[0], Use.KNOWN));
        Table.rows("words-own.tsv").forEach(this::addOwn);
        Table.rows("words-names.tsv").forEach(row -> use(row[0], Use.NAME));
        Table.rows("words-pairs.tsv").forEach(row -> pairs.add(row[0] + " " + row[1]));
        Table.rows("words-japanese.tsv").forEach(this::addJapanese);
        byFirst.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /** The lists that the program carries. */
    public static WordList shipped() {
        return Shipped.LIST;
    }

    private void use(String word, Use use) {
        words.computeIfAbsent(word, each -> EnumSet.noneOf(Use.class)).add(use);
    }

    private void addOwn(String[] row) {
        if (row[1].equals("phrase")) {
            pairs.add(row[0]);
            for (String word : row[0].split(" ", -1)) {
                use(word, Use.KNOWN);
            }
            return;
        }
        use(row[0], Use.KNOWN);
        if (!row[1].equals("unit")) {
            use(row[0], Use.OWN);
        }
        List<String> kinds = List.of(row[1].split(",", -1));
        if (!kinds.contains("name") && kinds.stream().anyMatch(SURE::contains)) {
            use(row[0], Use.SURE);
        }
        for (String kind : kinds) {
            switch (kind) {
                case "function" -> use(row[0], Use.FUNCTION);
                case "unit" -> use(row[0], Use.UNIT);
                case "parameter" -> use(row[0], Use.PARAMETER);
                default -> {}
            }
        }
    }

    private void addJapanese(String[] row) {
        addJapanese(row[0], row[1]);
        String halfWidth = halfWidthVoicing(row[0]);
        if (!halfWidth.equals(row[0])) {
            addJapanese(halfWidth, row[1]);
        }
    }

    private void addJapanese(String word, String kinds) {
        use(word, Use.KNOWN);
        if (!kinds.isEmpty()) {
            for (String kind : kinds.split(",", -1)) {
                use(word, Use.valueOf(kind.toUpperCase(Locale.ROOT)));
            }
        }
        byFirst.computeIfAbsent(word.charAt(0), each -> new ArrayList<>()).add(word);
    }

    /** As {@link Tokens} folds half-width kana: the voicing mark is a character of its own. */
    private static String halfWidthVoicing(String word) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int voiced = VOICED.indexOf(c);
            int half = HALF_VOICED.indexOf(c);
            if (voiced >= 0) {
                written.append(UNVOICED.charAt(voiced)).append('\uFF9E');
            } else if (half >= 0) {
                written.append(HALF_UNVOICED.charAt(half)).append('\uFF9F');
            } else {
                written.append(c);
            }
        }
        return written.toString();
    }

    /**
     * Whether a list knows this word, whatever stands around it.
     *
     * @param word of letters, or of letters and digits; case does not matter
     */
    public boolean knows(String word) {
        return mayStay(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word, in lower case, has this use. */
    boolean is(String word, Use use) {
        EnumSet<Use> uses = words.get(word);
        return uses != null && uses.contains(use);
    }

    /**
     * Whether this word, in lower case, may stay: it is in a list, or the plural of one of our own, or ends as only medical words do.
     */
    boolean mayStay(String word) {
        if (is(word, Use.KNOWN)) {
            return true;
        }
        if (word.length() >= SHORTEST_PLURAL && word.endsWith("s")) {
            String singular = word.substring(0, word.length() - 1);
            if (is(singular, Use.OWN) && !isDoubtful(singular)) {
                return true;
            }
        }
        return word.length() >= SHORTEST_BY_ENDING && MEDICAL_ENDINGS.stream().anyMatch(word::endsWith);
    }

    /** Whether a known word is a usual name too, and not of a class that stays nevertheless. */
    boolean isDoubtful(String word) {
        EnumSet<Use> uses = words.get(word);
        return uses != null && uses.contains(Use.NAME) && !uses.contains(Use.SURE);
    }

    /** Whether a word, in lower case, is one of descriptors and of nothing else: a place that is called by it is not known by it. */
    boolean isOrdinary(String word) {
        return is(word, Use.OWN) && !isDoubtful(word);
    }

    /** Whether these two words, in lower case, make each other mean the word and not the name. */
    boolean isPair(String first, String second) {
        return pairs.contains(first + " " + second);
    }

    /** The longest Japanese word that begins at this place and ends before another; null if there is none. */
    @Nullable
    String longestAt(Tokens text, int from, int to) {
        List<String> candidates = byFirst.get(text.at(from));
        if (candidates == null) {
            return null;
        }
        for (String candidate : candidates) {
            if (standsAt(text, from, to, candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean standsAt(Tokens text, int from, int to, String word) {
        if (word.length() > to - from) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (text.at(from + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
