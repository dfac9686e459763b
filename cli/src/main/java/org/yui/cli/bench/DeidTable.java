package org.yui.cli.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;

/** The table of {@code yui bench deid}, for people. */
public final class DeidTable {

    private static final double SECOND = 1e6;
    private static final double MIB = 1 << 20;

    private DeidTable() {}

    /** Prints one folder's table: ratios of speed, so more than 1 is faster than the yardstick. */
    public static void print(DeidReport report, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "Folder %d: %d files, %.1f MiB; a first round, %d to warm up, then %d that count, in turns;"
                        + " heap of ours %d MiB%n",
                report.folder(),
                report.files(),
                report.bytes() / MIB,
                report.warmUps(),
                report.rounds(),
                report.heapBytes() >> 20);
        out.printf("  %-16s %8s | %-45s | %s%n", "", "first", "elapsed", "processor time");
        out.printf(
                "  %-16s %8s | %8s %8s %8s %8s %9s | %8s %8s %8s %9s%n",
                "what/processors",
                "s",
                "s",
                "files/s",
                "x copy",
                "x synced",
                "x dcmanon",
                "s",
                "x copy",
                "x synced",
                "x dcmanon");
        report.rows().forEach(row -> print(report, row, out));
        out.printf(
                Locale.ROOT,
                "  one file, from the start of the process to its end: %.2f s%n",
                report.startMicros() / SECOND);
    }

    private static void print(DeidReport report, DeidReport.Row row, PrintWriter out) {
        double seconds = row.elapsed() / SECOND;
        out.printf(
                Locale.ROOT,
                "  %-16s %8.3f | %8.3f %8.0f %s | %8.3f %s%s%n",
                row.name(),
                row.first().elapsedMicros() / SECOND,
                seconds,
                report.files() / seconds,
                ratios(report, row, DeidReport.Row::timesAsFastAs),
                row.processor() / SECOND,
                ratios(report, row, DeidReport.Row::timesAsLightAs),
                row.failed() == 0 ? "" : "  (failed on " + row.failed() + ")");
    }

    private static String ratios(
            DeidReport report, DeidReport.Row row, ToDoubleBiFunction<DeidReport.Row, DeidReport.Row> by) {
        String processors = row.name().substring(row.name().indexOf('/'));
        return String.format(
                Locale.ROOT,
                "%8s %8s %9s",
                ratio(report, DeidWorker.COPY + processors, row, by),
                ratio(report, DeidWorker.COPY_SYNCED + processors, row, by),
                ratio(report, "dcmanon/1", row, by));
    }

    private static String ratio(
            DeidReport report,
            String yardstick,
            DeidReport.Row row,
            ToDoubleBiFunction<DeidReport.Row, DeidReport.Row> by) {
        return report.row(yardstick)
                .map(other -> String.format(Locale.ROOT, "%.2f", by.applyAsDouble(row, other)))
                .orElse("-");
    }
}
