package org.yui.imaging.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yui.domain.Require;

/**
 * How often something came.
 *
 * @param of    its code
 * @param count at least 1
 */
public record Count(String of, long count) {

    public Count {
        Require.atLeast(1, count, "count");
    }

    /** Counts in the order of their codes; none of zero. */
    public static List<Count> list(Map<String, ? extends Number> counts) {
        List<Count> list = new ArrayList<>();
        new TreeMap<>(counts).forEach((code, count) -> {
            if (count.longValue() > 0) {
                list.add(new Count(code, count.longValue()));
            }
        });
        return List.copyOf(list);
    }

    /** Each code once, with all that was counted under it. */
    static List<Count> total(List<Count> counts) {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach(count -> sums.merge(count.of(), count.count(), Math::addExact));
        return list(sums);
    }

    /** Of how many things in all. */
    public static long sum(List<Count> counts) {
        return counts.stream().mapToLong(Count::count).sum();
    }
}
