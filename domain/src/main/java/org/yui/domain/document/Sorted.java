package org.yui.domain.document;

import java.util.List;
import org.yui.domain.Require;

/** Lists that stand for sets: strictly rising, so that one set has one hash. */
final class Sorted {

    private Sorted() {}

    static <T extends Comparable<T>> List<T> copy(List<T> found, String name) {
        for (int i = 1; i < found.size(); i++) {
            Require.that(
                    found.get(i - 1).compareTo(found.get(i)) < 0,
                    name + ": found element " + i + " not after the one before, expected strictly rising order");
        }
        return List.copyOf(found);
    }
}
