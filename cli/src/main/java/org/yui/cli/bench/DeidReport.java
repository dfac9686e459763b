package org.yui.cli.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.yui.domain.json.Versioned;

/**
 * What {@code yui bench deid} found for one folder.
 *
 * @param folder      by number, as given
 * @param files       in it
 * @param bytes       of all
 * @param warmUps     rounds between the first and those that count
 * @param rounds      that count
 * @param heapBytes   limit of the heap of ours
 * @param startMicros from the start of a process to its end, for one file
 */
public record DeidReport(
        int folder, long files, long bytes, int warmUps, int rounds, long heapBytes, long startMicros, List<Row> rows)
        implements Versioned {

    public DeidReport {
        rows = List.copyOf(rows);
    }

    /**
     * What one round took.
     *
     * @param elapsedMicros   that passed
     * @param processorMicros of all its threads
     */
    public record Time(long elapsedMicros, long processorMicros) {}

    /**
     * One contender.
     *
     * @param first  its first round, which compiles what the others run
     * @param rounds those that count
     * @param failed files that it did not write, in a round
     */
    public record Row(String name, Time first, List<Time> rounds, long failed) {

        public Row {
            rounds = List.copyOf(rounds);
        }

        /** The median, in microseconds. */
        double elapsed() {
            return DeidReport.median(rounds.stream().mapToDouble(Time::elapsedMicros));
        }

        /** The mean, in microseconds: the clock of processor time ticks in hundredths of a second, which come to much only in sum. */
        double processor() {
            return rounds.stream().mapToLong(Time::processorMicros).average().orElseThrow();
        }

        /** How much faster than another: the median of the ratios within each round. */
        double timesAsFastAs(Row other) {
            return DeidReport.median(IntStream.range(0, rounds.size())
                    .mapToDouble(i -> (double) other.rounds.get(i).elapsedMicros()
                            / rounds.get(i).elapsedMicros()));
        }

        /** How much less of the processor than another, over all rounds. */
        double timesAsLightAs(Row other) {
            return other.processor() / processor();
        }
    }

    /** The row of a contender, if it took part. */
    Optional<Row> row(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[(sorted.length - 1) / 2];
    }
}
