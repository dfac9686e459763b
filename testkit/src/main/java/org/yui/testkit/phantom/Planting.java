package org.yui.testkit.phantom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.yui.testkit.canary.Canary;
import org.yui.testkit.canary.Place;

/** Makes texts to plant and remembers them. */
final class Planting {

    /** No vowels, so that no token is a word, and none of the letters of hexadecimal figures, so that none is a hash. */
    private static final String LETTERS = "GHJKLMNPQRSTVWXZ";

    private static final int TOKEN_LETTERS = 10;

    private final RandomGenerator random;
    private final Map<String, Canary> byText = new LinkedHashMap<>();

    Planting(RandomGenerator random) {
        this.random = random;
    }

    /** A new text of ten capital letters. */
    String token(Place place, String where) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < TOKEN_LETTERS; i++) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return known(place, where, token.toString());
    }

    /** As {@link #token(Place, String)} for the element of this tag. */
    String token(Place place, int tag) {
        return token(place, where(tag));
    }

    /** A new text of twelve digits that does not start with zero. */
    String digits() {
        return Long.toString(random.nextLong(100_000_000_000L, 1_000_000_000_000L));
    }

    /** Remembers a text that is distinctive as it is; where it was planted before, the first place stands. */
    String known(Place place, String where, String text) {
        byText.putIfAbsent(text, new Canary(place, where, text));
        return text;
    }

    String known(Place place, int tag, String text) {
        return known(place, where(tag), text);
    }

    List<Canary> canaries() {
        return List.copyOf(byText.values());
    }

    private static String where(int tag) {
        return String.format("(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
    }
}
