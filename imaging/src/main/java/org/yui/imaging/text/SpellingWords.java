package org.yui.imaging.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yui.imaging.dicom.Table;

/** Words around names, numbers and places that identify nobody by themselves; each kind is explained in its table. */
enum SpellingWords {
    TITLE,
    PARTICLE,
    NOBODY,
    SHORT,
    BEFORE,
    AFTER,
    LABEL,
    PLACE,
    HOUSE;

    private static final Map<SpellingWords, Set<String>> ALL = load();

    private static final Map<SpellingWords, List<String>> IN_SIGNS = new ConcurrentHashMap<>();

    private static Map<SpellingWords, Set<String>> load() {
        Map<SpellingWords, Set<String>> all = new EnumMap<>(SpellingWords.class);
        for (String[] row : Table.rows("spelling-words.tsv")) {
            all.computeIfAbsent(valueOf(row[0].toUpperCase(Locale.ROOT)), kind -> new LinkedHashSet<>())
                    .add(Folding.letters(row[1]));
        }
        return all;
    }

    /** The words of this kind, folded. */
    Set<String> words() {
        return ALL.getOrDefault(this, Set.of());
    }

    /** Those of this kind that are written in signs or kana: a longer one before those that it holds. */
    List<String> fromLongestInSigns() {
        return IN_SIGNS.computeIfAbsent(
                this,
                kind -> kind.words().stream()
                        .filter(word -> Script.of(word.charAt(0)) != Script.WORDS)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList());
    }

    boolean has(String folded) {
        return words().contains(folded);
    }
}
