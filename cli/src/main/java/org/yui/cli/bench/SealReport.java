package org.yui.cli.bench;

import java.util.List;
import org.yui.domain.json.Versioned;

/**
 * What {@code yui bench seal} found.
 *
 * @param instances files of the study
 * @param bytes of all instances
 * @param rounds that count; medians are over them
 * @param heapBytes limit of the heap
 */
public record SealReport(int instances, long bytes, int rounds, long heapBytes, List<Row> rows) implements Versioned {

    public SealReport {
        rows = List.copyOf(rows);
    }

    /**
     * One comparison.
     *
     * @param name {@code seal} or {@code open}
     * @param withDisk whether bytes were written and synced, by both sides
     * @param micros median time of ours
     * @param yardstickMicros median time of the yardstick
     * @param ratioThousandths ours over the yardstick's
     */
    public record Row(String name, boolean withDisk, long micros, long yardstickMicros, long ratioThousandths) {

        static Row of(String name, boolean withDisk, List<Long> nanos, List<Long> yardstickNanos) {
            long ours = median(nanos);
            long yardstick = median(yardstickNanos);
            return new Row(name, withDisk, ours / 1000, yardstick / 1000, Math.round(1000.0 * ours / yardstick));
        }

        static long median(List<Long> times) {
            return times.stream()
                    .sorted()
                    .skip((times.size() - 1) / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
