package org.yui.cli.bench;

import java.util.List;
import org.yui.domain.json.Versioned;

/**
 * What {@code yui bench kubo} found.
 *
 * @param bytes of the file
 * @param rounds that count; medians are over them
 * @param heapBytes limit of the heap
 * @param micros median time of pushing from the file store
 * @param addMicros median time of {@code ipfs add}
 * @param ratioThousandths ours over {@code ipfs add}'s
 */
public record KuboReport(long bytes, int rounds, long heapBytes, long micros, long addMicros, long ratioThousandths)
        implements Versioned {

    static KuboReport of(long bytes, int rounds, long heapBytes, List<Long> nanos, List<Long> addNanos) {
        long ours = SealReport.Row.median(nanos);
        long adds = SealReport.Row.median(addNanos);
        return new KuboReport(bytes, rounds, heapBytes, ours / 1000, adds / 1000, Math.round(1000.0 * ours / adds));
    }
}
