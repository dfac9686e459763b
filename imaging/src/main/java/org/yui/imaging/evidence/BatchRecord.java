package org.yui.imaging.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.yui.domain.json.Versioned;

/**
 * What was done to a batch as a whole: what a report for people is made of.
 *
 * @param methods         how it was done; none if nothing was clean
 * @param counts          of files
 * @param touched         elements by class and handling, over all clean instances
 * @param kept            elements that are in the outputs as they were
 * @param sopClasses      clean instances by SOP class UID
 * @param pixels          clean instances by {@link PixelStatement}
 * @param patientsKeyedBy clean instances by {@link InstanceEvidence.PatientKey}
 * @param repairs         clean instances whose input was mended, by what was mended
 * @param madeAt          UTC, cut to seconds
 */
public record BatchRecord(
        List<Method> methods,
        BatchCounts counts,
        List<ClassTotal> touched,
        long kept,
        List<Count> sopClasses,
        List<Count> pixels,
        List<Count> patientsKeyedBy,
        List<Count> repairs,
        Instant madeAt)
        implements Versioned {

    /**
     * One handling of one class of elements.
     *
     * @param count     elements
     * @param instances that had at least one
     */
    public record ClassTotal(TouchClass of, Handling done, long count, long instances) {}

    public BatchRecord {
        methods = List.copyOf(methods);
        touched = List.copyOf(touched);
        sopClasses = List.copyOf(sopClasses);
        pixels = List.copyOf(pixels);
        patientsKeyedBy = List.copyOf(patientsKeyedBy);
        repairs = List.copyOf(repairs);
        madeAt = madeAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Sums up what was written down while a batch was rewritten. */
    public static BatchRecord of(EvidenceBook book, BatchCounts counts, Instant madeAt) {
        ClassSums sums = new ClassSums();
        book.forEachTable(sums::add);
        return new BatchRecord(
                book.methods(),
                counts,
                sums.totals(),
                sums.kept(),
                book.sopClasses(),
                book.pixels(),
                book.patientsKeyedBy(),
                book.repairs(),
                madeAt);
    }

    /** Several batches that are given as one, at the time of the last. */
    public static BatchRecord sum(List<BatchRecord> batches) {
        ClassSums sums = new ClassSums();
        batches.forEach(batch -> batch.touched().forEach(sums::add));
        return new BatchRecord(
                batches.stream().flatMap(b -> b.methods().stream()).distinct().toList(),
                BatchCounts.sum(batches.stream().map(BatchRecord::counts).toList()),
                sums.totals(),
                batches.stream().mapToLong(BatchRecord::kept).sum(),
                Count.total(
                        batches.stream().flatMap(b -> b.sopClasses().stream()).toList()),
                Count.total(batches.stream().flatMap(b -> b.pixels().stream()).toList()),
                Count.total(batches.stream()
                        .flatMap(b -> b.patientsKeyedBy().stream())
                        .toList()),
                Count.total(batches.stream().flatMap(b -> b.repairs().stream()).toList()),
                batches.getLast().madeAt());
    }
}
