package org.yui.imaging;

import java.util.Arrays;

/**
 * What the gaps between slices say. A slice is missing where a gap is a whole multiple of what the gaps around it are: of the
 * median, if half of all gaps are the median, and unless several such gaps follow one another, which is how a protocol changes
 * its spacing; or of both its neighbours, if these are equal.
 */
final class Grid {

    /** So many equal wide gaps in a row are spacing, not loss. */
    private static final int RUN = 3;

    private static final double LEAST_TOLERANCE_MM = 0.005;
    private static final double MOST_TOLERANCE_MM = 0.2;
    private static final double TOLERANCE = 0.1;

    private final double[] gaps;
    private final double median;

    Grid(double[] gaps) {
        this.gaps = gaps;
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        this.median = sorted.length == 0
                ? 0
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Median gap, mm; 0 where there is none. */
    double median() {
        return median;
    }

    double least() {
        return Arrays.stream(gaps).min().orElse(0);
    }

    double most() {
        return Arrays.stream(gaps).max().orElse(0);
    }

    boolean isIrregular() {
        return !same(least(), median) || !same(most(), median);
    }

    /** How many slices are missing. */
    int missing() {
        boolean regular =
                2 * Arrays.stream(gaps).filter(gap -> same(gap, median)).count() >= gaps.length;
        int missing = 0;
        for (int i = 0; i < gaps.length; i++) {
            int byMedian = regular && runAt(i) < RUN ? multiples(gaps[i], median) : 0;
            missing += Math.max(byMedian, byNeighbours(i));
        }
        return missing;
    }

    private int byNeighbours(int i) {
        boolean inside = i > 0 && i + 1 < gaps.length && same(gaps[i - 1], gaps[i + 1]);
        return inside ? multiples(gaps[i], gaps[i - 1]) : 0;
    }

    private int runAt(int i) {
        int first = i;
        while (first > 0 && same(gaps[first - 1], gaps[i])) {
            first--;
        }
        int end = i + 1;
        while (end < gaps.length && same(gaps[end], gaps[i])) {
            end++;
        }
        return end - first;
    }

    /** How many grid places lie within the gap, if it is a multiple of the step; otherwise 0. */
    private static int multiples(double gap, double step) {
        long times = step == 0 ? 1 : Math.round(gap / step);
        boolean whole = times >= 2 && Math.abs(gap - times * step) <= tolerance(step);
        return whole ? Math.toIntExact(times - 1) : 0;
    }

    private static boolean same(double gap, double step) {
        return Math.abs(gap - step) <= tolerance(step);
    }

    private static double tolerance(double step) {
        return Math.clamp(TOLERANCE * step, LEAST_TOLERANCE_MM, MOST_TOLERANCE_MM);
    }
}
