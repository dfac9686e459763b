package org.yui.cli.bench;

import java.io.PrintStream;
import java.util.Locale;

/** The two tables of {@code yui bench seal}, for people. */
final class SealTable {

    private static final double GIB = 1 << 30;
    private static final double MIB = 1 << 20;
    private static final double SECOND = 1e6;

    private SealTable() {}

    static void print(SealReport report, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "One study of %d instances, %.2f GiB, under a heap of %.0f MiB; medians of %d rounds in turns%n",
                report.instances(),
                report.bytes() / GIB,
                report.heapBytes() / MIB,
                report.rounds());
        print(
                report,
                true,
                "with the disk (yardstick: read, SHA-256, write, fsync; the same files where several are written)",
                out);
        print(report, false, "without writing (yardstick: read, SHA-256)", out);
    }

    private static void print(SealReport report, boolean withDisk, String title, PrintStream out) {
        out.printf("%n%s%n  %-6s %10s %12s %10s %8s%n", title, "", "seconds", "yardstick", "MiB/s", "ratio");
        for (SealReport.Row row : report.rows()) {
            if (row.withDisk() == withDisk) {
                double seconds = row.micros() / SECOND;
                out.printf(
                        Locale.ROOT,
                        "  %-6s %10.3f %12.3f %10.0f %8.2f%n",
                        row.name(),
                        seconds,
                        row.yardstickMicros() / SECOND,
                        report.bytes() / MIB / seconds,
                        row.ratioThousandths() / 1000.0);
            }
        }
    }
}
