package org.yui.cli.bench;

import java.util.Arrays;
import org.yui.domain.json.Versioned;

/**
 * What {@code yui bench gate} found.
 *
 * @param grants in the rows
 * @param heapBytes limit of the heap
 * @param refused decisions that were a no, as they had to be
 * @param decision of {@code Authorisation}
 * @param lookup of one row by its primary key, by plain JDBC
 */
public record GateReport(long grants, long heapBytes, long refused, Times decision, Times lookup) implements Versioned {

    /**
     * How long one kind of question took, one thread asking.
     *
     * @param asked how many
     * @param perSecond over all of them
     * @param medianNanos half of them took no longer
     * @param p99Nanos 99 in 100
     * @param p999Nanos 999 in 1000
     * @param longestNanos all
     */
    public record Times(
            long asked, long perSecond, long medianNanos, long p99Nanos, long p999Nanos, long longestNanos) {

        /** @param nanos of each, at least one; sorted by this */
        static Times of(long[] nanos) {
            Arrays.sort(nanos);
            long all = Arrays.stream(nanos).sum();
            return new Times(
                    nanos.length,
                    Math.round(nanos.length * 1e9 / Math.max(1, all)),
                    share(nanos, 500),
                    share(nanos, 990),
                    share(nanos, 999),
                    nanos[nanos.length - 1]);
        }

        private static long share(long[] sorted, int thousandths) {
            return sorted[(int) ((sorted.length - 1L) * thousandths / 1000)];
        }
    }
}
