package org.yui.cli.bench;

import java.util.List;
import java.util.Optional;
import org.yui.domain.json.Versioned;

/**
 * What {@code yui bench deid} found for one folder.
 *
 * @param folder by number, as given
 * @param files in it
 * @param bytes of all
 * @param rounds after the first
 * @param heapBytes limit of the heap of ours
 * @param startMicros from the start of a process to its end, for one file
 */
public record DeidReport(
        int folder, long files, long bytes, int rounds, long heapBytes, long startMicros, List<Row> rows)
        implements Versioned {

    public DeidReport {
        rows = List.copyOf(rows);
    }

    /**
     * One contender.
     *
     * @param coldMicros its first round
     * @param warmMicros median of the others
     * @param failed files that it did not write, in a round
     */
    public record Row(String name, long coldMicros, long warmMicros, long failed) {}

    /** The row of a contender, if it took part. */
    Optional<Row> row(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    static long median(List<Long> times) {
        return times.stream().sorted().skip((times.size() - 1) / 2).findFirst().orElseThrow();
    }
}
