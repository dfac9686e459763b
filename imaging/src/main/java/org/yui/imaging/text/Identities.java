package org.yui.imaging.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What identifies one patient, and everyone and everything around them, ready to be searched for in any text.
 *
 * <p>Time is linear in the text. Safe for several threads.
 */
public final class Identities {

    /** Nothing is known. */
    public static final Identities NONE = new Identities(Map.of());

    private static final Comparator<Found> IN_ORDER =
            Comparator.comparingInt(Found::start).thenComparingInt(Found::end);

    private final Spellings written;
    private final Spellings spoken;

    Identities(Map<IdentityClass, Set<String>> collected) {
        SpellingList list = new SpellingList();
        collected.forEach((identity, texts) -> texts.forEach(text -> add(list, identity, text)));
        written = Spellings.of(list.written());
        spoken = Spellings.of(list.spoken());
    }

    private static void add(SpellingList list, IdentityClass identity, String text) {
        switch (identity) {
            case PATIENT_NAME, PERSON_NAME -> new NameSpellings(list, identity).add(text);
            case DATE -> DateSpellings.add(list, text);
            case PHONE -> new NumberSpellings(list, identity).addPhone(text);
            case ADDRESS, INSTITUTION -> new PlaceSpellings(list, identity).add(text);
            case IDENTIFIER, DEVICE, UID, OTHER -> new NumberSpellings(list, identity).add(text);
        }
    }

    public static Collector collector() {
        return new Collector();
    }

    /**
     * Every place of this text that gives an identity away, from the first to the last; those that overlap or
     * touch are one.
     */
    public List<Found> in(String text) {
        if ((written.isEmpty() && spoken.isEmpty()) || text.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        Letters letters = Folding.of(text);
        search(written, new Surroundings(text, letters), found);
        if (!spoken.isEmpty()) {
            search(spoken, new Surroundings(text, Romaji.sounds(letters)), found);
        }
        return found.size() < 2 ? found : merged(found);
    }

    private static void search(Spellings spellings, Surroundings surroundings, List<Found> found) {
        Letters letters = surroundings.letters();
        spellings.search(letters, (spelling, end) -> {
            int from = end - spelling.letters().length();
            if (surroundings.allow(spelling, from, end)) {
                found.add(surroundings.found(spelling, from, end));
            }
        });
    }

    private static List<Found> merged(List<Found> found) {
        found.sort(IN_ORDER);
        List<Found> merged = new ArrayList<>();
        for (Found next : found) {
            Found last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && next.start() <= last.end()) {
                merged.set(merged.size() - 1, last.with(next));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** Whether there is any such place. */
    public boolean areIn(String text) {
        return !in(text).isEmpty();
    }

    /** Names no value. */
    @Override
    public String toString() {
        return "Identities";
    }
}
