package org.yui.imaging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.yui.imaging.deid.Instance;

/** What instance numbers and declared counts say of missing images. */
final class Numbers {

    private final List<Instance> series;
    private final int[] numbers;

    Numbers(List<Instance> series) {
        this.series = series;
        this.numbers = series.stream()
                .flatMapToInt(instance -> instance.figures().instanceNumber().stream())
                .sorted()
                .distinct()
                .toArray();
    }

    boolean beginAboveOne() {
        return numbers.length > 0 && numbers[0] > 1;
    }

    /**
     * Holes in a series whose numbers otherwise rise by a steady step. A step that is steady throughout has no holes, whatever
     * its size.
     */
    int holes() {
        if (numbers.length < 2) {
            return 0;
        }
        int step = IntStream.range(1, numbers.length)
                .map(i -> numbers[i] - numbers[i - 1])
                .min()
                .orElse(1);
        long holes = IntStream.range(1, numbers.length)
                .mapToLong(i -> ((long) numbers[i] - numbers[i - 1]) / step - 1)
                .sum();
        return (int) Math.min(Integer.MAX_VALUE, holes);
    }

    /** How many images fewer there are than the acquisitions of the series declare. */
    int fewerThanDeclared() {
        Map<Integer, Integer> found = new HashMap<>();
        Map<Integer, Set<Integer>> declared = new HashMap<>();
        for (Instance instance : series) {
            int acquisition = instance.figures().acquisitionNumber().orElse(-1);
            found.merge(acquisition, 1, Integer::sum);
            declared.computeIfAbsent(acquisition, number -> new HashSet<>())
                    .add(instance.figures().declared().orElse(0));
        }
        int fewer = 0;
        for (Map.Entry<Integer, Set<Integer>> one : declared.entrySet()) {
            int agreed = one.getValue().size() == 1 ? one.getValue().iterator().next() : 0;
            fewer += Math.max(0, agreed - found.getOrDefault(one.getKey(), 0));
        }
        return fewer;
    }
}
