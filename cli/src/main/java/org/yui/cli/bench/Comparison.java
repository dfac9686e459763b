package org.yui.cli.bench;

import java.util.List;

/**
 * Times of two ways to do a thing with the same bytes, in turns.
 *
 * @param name what was done
 * @param bytes how many bytes it was done with
 * @param nanos of each round
 * @param yardstickNanos of each round's yardstick
 */
record Comparison(String name, long bytes, List<Long> nanos, List<Long> yardstickNanos) {

    Comparison {
        nanos = List.copyOf(nanos);
        yardstickNanos = List.copyOf(yardstickNanos);
    }

    long median() {
        return median(nanos);
    }

    long yardstickMedian() {
        return median(yardstickNanos);
    }

    /** Median over median, in thousandths. */
    long ratioThousandths() {
        return Math.round(1000.0 * median() / yardstickMedian());
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip((times.size() - 1) / 2).findFirst().orElseThrow();
    }
}
