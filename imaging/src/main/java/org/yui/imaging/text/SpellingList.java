package org.yui.imaging.text;

import java.util.LinkedHashSet;
import java.util.Set;

/** Spellings as they are made: those of letters, and those of the sounds of Japanese names. */
final class SpellingList {

    private static final int LEAST_SOUNDS = 3;

    private final Set<Spelling> written = new LinkedHashSet<>();
    private final Set<Spelling> spoken = new LinkedHashSet<>();

    Set<Spelling> written() {
        return written;
    }

    Set<Spelling> spoken() {
        return spoken;
    }

    void add(Spelling spelling) {
        if (!spelling.letters().isEmpty()) {
            written.add(spelling);
        }
    }

    void addSpoken(Spelling spelling) {
        if (spelling.letters().length() >= LEAST_SOUNDS) {
            spoken.add(spelling);
        }
    }

    @Override
    public String toString() {
        return "SpellingList";
    }
}
