package org.yui.imaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yui.imaging.deid.Instance;

/** Neutral names for the files of one series: by instance number where that is unique, otherwise by new identifier. */
final class Names {

    private static final String SUFFIX = ".dcm";

    private Names() {}

    static String ofSeries(int ordinal) {
        return String.format("series-%03d", ordinal);
    }

    /** Names without suffix clashes, in the order of the instances. */
    static List<String> ofInstances(List<Instance> series) {
        Map<Integer, Integer> numbers = new HashMap<>();
        series.forEach(instance ->
                instance.figures().instanceNumber().ifPresent(number -> numbers.merge(number, 1, Integer::sum)));
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Instance instance : series) {
            int number = instance.figures().instanceNumber().orElse(-1);
            boolean unique = number >= 0 && numbers.getOrDefault(number, 0) == 1;
            String base = unique ? String.format("%06d", number) : instance.sopUid();
            String name = base;
            for (int copy = 2; !taken.add(name); copy++) {
                name = base + "-" + copy;
            }
            names.add(name + SUFFIX);
        }
        return names;
    }
}
