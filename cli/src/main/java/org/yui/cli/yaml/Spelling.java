package org.yui.cli.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which word may have been meant. */
final class Spelling {

    private Spelling() {}

    /** The known word that takes the fewest changes, if they are no more than a third of its letters. */
    static Optional<String> nearest(String found, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(found, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(found, word)));
    }

    /** Levenshtein's: letters put in, left out or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
