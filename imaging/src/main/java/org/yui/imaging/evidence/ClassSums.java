package org.yui.imaging.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yui.imaging.evidence.BatchRecord.ClassTotal;

/** Sums of elements by class and handling. */
final class ClassSums {

    private static final class Sum {
        private long count;
        private long instances;
    }

    private final Map<TouchClass, Map<Handling, Sum>> sums = new TreeMap<>();
    private long kept;

    /** Counts the table of so many instances. */
    void add(TouchTable table, long instances) {
        Map<TouchClass, Map<Handling, Long>> ofOne = new TreeMap<>();
        for (Touch touch : table.touched()) {
            ofOne.computeIfAbsent(TouchClass.of(touch), of -> new TreeMap<>())
                    .merge(touch.done(), (long) touch.count(), Long::sum);
        }
        ofOne.forEach((of, byHandling) ->
                byHandling.forEach((done, count) -> add(new ClassTotal(of, done, count * instances, instances))));
        kept += table.kept() * instances;
    }

    void add(ClassTotal total) {
        Sum sum = sums.computeIfAbsent(total.of(), of -> new TreeMap<>())
                .computeIfAbsent(total.done(), done -> new Sum());
        sum.count += total.count();
        sum.instances += total.instances();
    }

    List<ClassTotal> totals() {
        List<ClassTotal> totals = new ArrayList<>();
        sums.forEach((of, byHandling) ->
                byHandling.forEach((done, sum) -> totals.add(new ClassTotal(of, done, sum.count, sum.instances))));
        return totals;
    }

    long kept() {
        return kept;
    }
}
