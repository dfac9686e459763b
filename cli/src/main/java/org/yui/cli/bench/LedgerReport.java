package org.yui.cli.bench;

import java.util.List;
import org.yui.domain.json.Versioned;

/**
 * What {@code yui bench ledger} found. Rates are in thousandths of a transaction a second, medians of all
 * rounds; ratios are medians of each round's own, because what comes one after the other meets the same weather.
 *
 * @param members organisations of the network
 * @param rounds that count
 * @param transactions of each kind in a round
 * @param clients at once
 */
public record LedgerReport(
        int members,
        int rounds,
        int transactions,
        int clients,
        List<Row> rows,
        long put,
        Metering metering,
        Replay replay)
        implements Versioned {

    public LedgerReport {
        rows = List.copyOf(rows);
    }

    /**
     * One kind of transaction beside its twin in the kit's chaincode.
     *
     * @param reads keys read
     * @param bytes written
     * @param ratioThousandths ours over the twin's of the same round
     */
    public record Row(String name, int reads, int bytes, long rate, long twinRate, long ratioThousandths) {}

    /**
     * Order lines anchored by 8 gateways at once; a conflict between them would have ended the measurement.
     *
     * @param linesPerSecond in rows of many lines
     * @param singlesPerSecond one transaction for each line
     * @param ratioThousandths the first over the second
     */
    public record Metering(long linesPerSecond, long singlesPerSecond, long ratioThousandths) {}

    /**
     * An audit of the peer's whole log.
     *
     * @param millis it took
     * @param perSecond transactions replayed
     * @param findings about the log; that no files of openings and orders lie beside it is none
     * @param ratioThousandths of its rate to the fastest at which the network committed in this run
     */
    public record Replay(long transactions, long millis, long perSecond, int findings, long ratioThousandths) {}
}
