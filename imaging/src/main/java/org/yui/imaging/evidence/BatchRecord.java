package org.yui.imaging.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        Map<TouchClass, Map<Handling, long[]>> sums = new TreeMap<>();
        long[] kept = new long[1];
        book.forEachTable((table, instances) -> {
            kept[0] += table.kept() * instances;
            add(sums, table, instances);
        });
        List<ClassTotal> totals = new ArrayList<>();
        sums.forEach((of, byHandling) ->
                byHandling.forEach((done, sum) -> totals.add(new ClassTotal(of, done, sum[0], sum[1]))));
        return new BatchRecord(
                book.methods(),
                counts,
                totals,
                kept[0],
                book.sopClasses(),
                book.pixels(),
                book.patientsKeyedBy(),
                book.repairs(),
                madeAt);
    }

    private static void add(Map<TouchClass, Map<Handling, long[]>> sums, TouchTable table, long instances) {
        Map<TouchClass, Map<Handling, Long>> inTable = new TreeMap<>();
        for (Touch touch : table.touched()) {
            inTable.computeIfAbsent(TouchClass.of(touch), of -> new TreeMap<>())
                    .merge(touch.done(), (long) touch.count(), Long::sum);
        }
        inTable.forEach((of, byHandling) -> byHandling.forEach((done, count) -> {
            long[] sum = sums.computeIfAbsent(of, key -> new TreeMap<>()).computeIfAbsent(done, key -> new long[2]);
            sum[0] += count * instances;
            sum[1] += instances;
        }));
    }
}
