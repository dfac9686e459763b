package org.yui.imaging.text;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Spellings as they are made: those of letters, and those of the sounds of Japanese names.
 *
 * <p>A value of more letters than any attribute for names or addresses should have is not searched for as a whole, only by its
 * parts: else one absurd value would take all memory.
 */
final class SpellingList {

    private static final int LEAST_SOUNDS = 3;
    private static final int MOST_LETTERS = 256;

    private final Set<Spelling> written = new LinkedHashSet<>();
    private final Set<Spelling> spoken = new LinkedHashSet<>();
    private final Set<LocalDate> days = new HashSet<>();

    Set<Spelling> written() {
        return written;
    }

    Set<Spelling> spoken() {
        return spoken;
    }

    void add(Spelling spelling) {
        if (!spelling.letters().isEmpty() && spelling.letters().length() <= MOST_LETTERS) {
            written.add(spelling);
        }
    }

    void addSpoken(Spelling spelling) {
        int sounds = spelling.letters().length();
        if (sounds >= LEAST_SOUNDS && sounds <= MOST_LETTERS) {
            spoken.add(spelling);
        }
    }

    /** Whether this day comes for the first time: every frame of an image may name it. */
    boolean isNew(LocalDate day) {
        return days.add(day);
    }

    @Override
    public String toString() {
        return "SpellingList";
    }
}
