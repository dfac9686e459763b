package org.yui.imaging.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A text after cleaning, and what was taken out of it.
 *
 * @param text    what is left; the text itself, character by character, if nothing was removed
 * @param removed how many places each rule took out, at least 1 each; never what stood there
 */
public record Cleaning(String text, Map<TextRule, Integer> removed) {

    public Cleaning {
        EnumMap<TextRule, Integer> counts = new EnumMap<>(TextRule.class);
        counts.putAll(removed);
        removed = Collections.unmodifiableMap(counts);
    }

    static Cleaning untouched(String text) {
        return new Cleaning(text, Map.of());
    }

    /** Whether nothing was taken out. */
    public boolean isUnchanged() {
        return removed.isEmpty();
    }

    /** Whether nothing is left that says anything. */
    public boolean isEmpty() {
        return text.isBlank();
    }
}
