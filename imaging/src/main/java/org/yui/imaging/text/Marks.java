package org.yui.imaging.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** Which characters of a text go, and by which rule. The first rule that takes a character keeps it. */
final class Marks {

    private static final byte STANDING = 0;
    private static final byte SWALLOWED = 1;
    private static final byte NAMED = 2;
    private static final byte TAKEN = 3;

    /** Per character: {@link #STANDING}, {@link #SWALLOWED}, {@link #NAMED} by a rule that finds names, or {@link #TAKEN} by another. */
    private final byte[] gone;

    private final Map<TextRule, Integer> counts = new EnumMap<>(TextRule.class);

    private final Predicate<TextRule> inForce;

    Marks(int length, Predicate<TextRule> inForce) {
        this.gone = new byte[length];
        this.inForce = inForce;
    }

    /** Takes out what of this stretch still stands. */
    void take(int from, int to, TextRule rule) {
        if (!inForce.test(rule)) {
            return;
        }
        boolean any = false;
        for (int i = from; i < to; i++) {
            if (gone[i] == STANDING) {
                gone[i] = rule.findsNames() ? NAMED : TAKEN;
                any = true;
            }
        }
        if (any) {
            counts.merge(rule, 1, Integer::sum);
        }
    }

    /** Takes out without a rule of its own: what hung on something that a rule took. */
    void swallow(int from, int to) {
        for (int i = from; i < to; i++) {
            gone[i] = gone[i] == STANDING ? SWALLOWED : gone[i];
        }
    }

    boolean isGone(int place) {
        return gone[place] != STANDING;
    }

    /** Whether this character was taken by a rule that finds names. */
    boolean isInName(int place) {
        return gone[place] == NAMED;
    }

    boolean anyGone(int from, int to) {
        for (int i = from; i < to; i++) {
            if (gone[i] != STANDING) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    Map<TextRule, Integer> counts() {
        return counts;
    }
}
