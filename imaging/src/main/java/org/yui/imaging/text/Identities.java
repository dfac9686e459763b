package org.yui.imaging.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What identifies one patient, and everyone and everything around them, ready to be searched for in any text. */
public final class Identities {

    /** Nothing is known. */
    public static final Identities NONE = new Identities(Map.of());

    private final Map<IdentityClass, List<String>> values = new EnumMap<>(IdentityClass.class);

    Identities(Map<IdentityClass, Set<String>> collected) {
        collected.forEach((identity, texts) -> values.put(
                identity,
                texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList()));
    }

    public static Collector collector() {
        return new Collector();
    }

    /** Every place of this text that gives an identity away, from the first to the last, without overlaps. */
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        values.forEach((identity, texts) -> texts.forEach(wanted -> {
            for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
                found.add(new Found(at, at + wanted.length(), identity));
            }
        }));
        return found;
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
