package org.yui.domain;

import java.util.List;

/** Lists that stand for sets: strictly rising, so that one set has one hash. */
public final class Sorted {

    private Sorted() {}

    /** A copy of a list that rises strictly; {@code name} is the component's, for the message. */
    public static <T extends Comparable<T>> List<T> copy(List<T> found, String name) {
        for (int i = 1; i < found.size(); i++) {
            Require.that(
                    found.get(i - 1).compareTo(found.get(i)) < 0,
                    name + ": found element " + i + " not after the one before, expected strictly rising order");
        }
        return List.copyOf(found);
    }
}
