package org.yui.cli.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** The table of {@code yui bench deid}, for people. */
public final class DeidTable {

    private static final double SECOND = 1e6;
    private static final double MIB = 1 << 20;

    private DeidTable() {}

    /** Prints one folder's table: ratios of speed, so more than 1 is faster than the yardstick. */
    public static void print(DeidReport report, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "Folder %d: %d files, %.1f MiB; a first round and the median of %d more, in turns; heap of ours %d"
                        + " MiB%n",
                report.folder(),
                report.files(),
                report.bytes() / MIB,
                report.rounds(),
                report.heapBytes() >> 20);
        out.printf(
                "  %-18s %8s %8s %9s %8s %8s %8s%n",
                "what/processors", "first s", "then s", "files/s", "x copy", "x synced", "x dcmanon");
        for (DeidReport.Row row : report.rows()) {
            String processors = row.name().substring(row.name().indexOf('/'));
            double seconds = row.warmMicros() / SECOND;
            out.printf(
                    Locale.ROOT,
                    "  %-18s %8.3f %8.3f %9.0f %8s %8s %8s%s%n",
                    row.name(),
                    row.coldMicros() / SECOND,
                    seconds,
                    report.files() / seconds,
                    ratio(report, DeidWorker.COPY + processors, row),
                    ratio(report, DeidWorker.COPY_SYNCED + processors, row),
                    ratio(report, "dcmanon/1", row),
                    row.failed() == 0 ? "" : "  (failed on " + row.failed() + ")");
        }
        out.printf(
                Locale.ROOT,
                "  one file, from the start of the process to its end: %.2f s%n",
                report.startMicros() / SECOND);
    }

    private static String ratio(DeidReport report, String yardstick, DeidReport.Row row) {
        return report.row(yardstick)
                .map(y -> String.format(Locale.ROOT, "%.2f", (double) y.warmMicros() / row.warmMicros()))
                .orElse("-");
    }
}
