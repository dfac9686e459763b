package org.yui.cli.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** The tables of {@code yui bench ledger}, for people. */
final class LedgerTable {

    private static final double THOUSAND = 1000;

    private LedgerTable() {}

    static void print(LedgerReport report, PrintWriter out) {
        out.printf(
                "%d members, %d clients, medians of %d rounds in turns of %d transactions of each kind%n%n",
                report.members(), report.clients(), report.rounds(), report.transactions());
        out.printf("  %-14s %6s %6s %8s %8s %7s%n", "transaction", "reads", "bytes", "tx/s", "twin", "ratio");
        for (LedgerReport.Row row : report.rows()) {
            out.printf(
                    Locale.ROOT,
                    "  %-14s %6d %6d %8.1f %8.1f %7.2f%n",
                    row.name(),
                    row.reads(),
                    row.bytes(),
                    row.rate() / THOUSAND,
                    row.twinRate() / THOUSAND,
                    row.ratioThousandths() / THOUSAND);
        }
        out.printf(Locale.ROOT, "  %-14s %6d %6d %8.1f%n", "one-key put", 0, 100, report.put() / THOUSAND);
        LedgerReport.Metering metering = report.metering();
        out.printf(
                Locale.ROOT,
                "%nmetering, 8 gateways at once: %.0f lines/s in rows of 1000, %.2f lines/s one by one, %.0f times,"
                        + " without a conflict%n",
                metering.linesPerSecond() / THOUSAND,
                metering.singlesPerSecond() / THOUSAND,
                metering.ratioThousandths() / THOUSAND);
        LedgerReport.Replay replay = report.replay();
        out.printf(
                Locale.ROOT,
                "audit: %d transactions in %.1f s, %d a second, %.1f times the fastest rate above; %d findings%n",
                replay.transactions(),
                replay.millis() / THOUSAND,
                replay.perSecond(),
                replay.ratioThousandths() / THOUSAND,
                replay.findings());
    }
}
