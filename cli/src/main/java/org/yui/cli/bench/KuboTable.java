package org.yui.cli.bench;

import java.io.PrintStream;
import java.util.Locale;

/** What {@code yui bench kubo} found, for people. */
final class KuboTable {

    private static final double GIB = 1 << 30;
    private static final double MIB = 1 << 20;
    private static final double SECOND = 1e6;

    private KuboTable() {}

    static void print(KuboReport report, PrintStream out) {
        double seconds = report.micros() / SECOND;
        out.printf(
                Locale.ROOT,
                "One file of %.2f GiB into an empty Kubo node, under a heap of %.0f MiB; medians of %d rounds in"
                        + " turns%n%n  %-6s %10s %12s %10s %8s%n  %-6s %10.3f %12.3f %10.0f %8.2f%n",
                report.bytes() / GIB,
                report.heapBytes() / MIB,
                report.rounds(),
                "",
                "seconds",
                "ipfs add",
                "MiB/s",
                "ratio",
                "push",
                seconds,
                report.addMicros() / SECOND,
                report.bytes() / MIB / seconds,
                report.ratioThousandths() / 1000.0);
    }
}
