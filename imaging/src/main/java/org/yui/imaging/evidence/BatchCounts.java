package org.yui.imaging.evidence;

import java.util.List;
import org.yui.domain.Require;

/**
 * What became of the files of a batch. Every file is in one of these counts, so that none can be left out silently.
 *
 * @param files       looked at
 * @param clean       de-identified and passed on
 * @param held        in series that wait for a person, by why
 * @param quarantined by why
 * @param skipped     that are no DICOM instances, by what they are
 */
public record BatchCounts(long files, long clean, List<Count> held, List<Count> quarantined, List<Count> skipped) {

    public BatchCounts {
        held = List.copyOf(held);
        quarantined = List.copyOf(quarantined);
        skipped = List.copyOf(skipped);
        long sum = clean + Count.sum(held) + Count.sum(quarantined) + Count.sum(skipped);
        Require.that(
                files == sum,
                "batch counts: found " + files + " files and " + sum + " accounted for, expected as many of both");
    }

    /** Of several batches together. */
    public static BatchCounts sum(List<BatchCounts> batches) {
        return new BatchCounts(
                batches.stream().mapToLong(BatchCounts::files).sum(),
                batches.stream().mapToLong(BatchCounts::clean).sum(),
                Count.total(batches.stream().flatMap(b -> b.held().stream()).toList()),
                Count.total(
                        batches.stream().flatMap(b -> b.quarantined().stream()).toList()),
                Count.total(batches.stream().flatMap(b -> b.skipped().stream()).toList()));
    }
}
