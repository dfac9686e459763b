package org.yui.imaging.text;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    boolean has(String folded) {
        return words().contains(folded);
    }
}
