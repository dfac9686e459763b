package org.yui.cli.bench;

import java.io.PrintStream;
import java.util.Locale;

/** What {@code yui bench gate} found, for people. */
final class GateTable {

    private static final double MIB = 1 << 20;
    private static final double MICRO = 1e3;

    private GateTable() {}

    static void print(GateReport report, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "May this order have this range: rows of %d grants, one thread, a heap of %.0f MiB; %d of the answers"
                        + " were a no%n%n  %-10s %10s %10s %10s %10s %10s%n",
                report.grants(),
                report.heapBytes() / MIB,
                report.refused(),
                "",
                "a second",
                "median us",
                "99 %",
                "99.9 %",
                "longest");
        line("decision", report.decision(), out);
        line("lookup", report.lookup(), out);
        out.printf(
                Locale.ROOT,
                "%n  A decision takes %.1f times one lookup by primary key.%n",
                (double) report.decision().medianNanos() / report.lookup().medianNanos());
    }

    private static void line(String name, GateReport.Times times, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "  %-10s %10d %10.1f %10.1f %10.1f %10.1f%n",
                name,
                times.perSecond(),
                times.medianNanos() / MICRO,
                times.p99Nanos() / MICRO,
                times.p999Nanos() / MICRO,
                times.longestNanos() / MICRO);
    }
}
