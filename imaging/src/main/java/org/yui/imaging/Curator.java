package org.yui.imaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.yui.domain.Hash;
import org.yui.imaging.deid.Instance;
import org.yui.imaging.deid.Instance.Figures;

/** Says of each series of a study what it is and what is wrong with it. Pure: the same study gives the same verdict. */
final class Curator {

    /** A tilt below this is rounding of positions, degrees. */
    private static final double LEAST_TILT_DEGREES = 0.1;

    private static final double THOUSAND = 1000;

    private final Map<String, Integer> occurrences;

    Curator(FoundStudy study) {
        occurrences = study.occurrences();
    }

    SeriesVerdict verdict(int ordinal, List<Instance> series) {
        List<Stack> stacks = Stack.of(series);
        Grid grid =
                new Grid(stacks.isEmpty() ? new double[0] : stacks.getFirst().gaps());
        Numbers numbers = new Numbers(series);
        double tilt = stacks.isEmpty() ? 0 : stacks.getFirst().tiltDegrees();
        int missingSlices = stacks.stream()
                .mapToInt(stack -> new Grid(stack.gaps()).missing())
                .sum();
        int duplicateInstances = duplicateInstances(series);
        int duplicatePixels = duplicatePixels(series);

        List<Finding> findings = new ArrayList<>();
        note(findings, stacks.stream().mapToInt(Stack::size).sum() < series.size(), Finding.NO_GEOMETRY);
        note(findings, stacks.size() > 1, Finding.SEVERAL_ORIENTATIONS);
        note(findings, haveSeveralSizes(series), Finding.SEVERAL_SIZES);
        note(findings, grid.isIrregular(), Finding.IRREGULAR_SPACING);
        note(findings, tilt >= LEAST_TILT_DEGREES, Finding.GANTRY_TILT);
        note(findings, numbers.beginAboveOne(), Finding.BEGINS_ABOVE_ONE);
        note(findings, missingSlices > 0, Finding.MISSING_SLICES);
        note(findings, numbers.holes() > 0, Finding.MISSING_NUMBERS);
        note(findings, numbers.fewerThanDeclared() > 0, Finding.FEWER_THAN_DECLARED);
        note(findings, duplicateInstances > 0, Finding.DUPLICATE_INSTANCES);
        note(findings, duplicatePixels > 0, Finding.DUPLICATE_PIXELS);

        Figures first = series.getFirst().figures();
        List<Double> spacing = first.pixelSpacing();
        return new SeriesVerdict(
                ordinal,
                series.getFirst().kind(),
                series.size(),
                stacks.stream().mapToInt(Stack::places).sum(),
                first.rows(),
                first.columns(),
                spacing.isEmpty() ? 0 : thousandths(spacing.getFirst()),
                spacing.isEmpty() ? 0 : thousandths(spacing.getLast()),
                thousandths(first.thicknessMm()),
                thousandths(grid.median()),
                thousandths(grid.least()),
                thousandths(grid.most()),
                thousandths(tilt),
                thousandths(first.tiltDegrees()),
                missingSlices,
                numbers.holes(),
                numbers.fewerThanDeclared(),
                duplicateInstances,
                duplicatePixels,
                findings);
    }

    private static void note(List<Finding> findings, boolean holds, Finding finding) {
        if (holds) {
            findings.add(finding);
        }
    }

    private int duplicateInstances(List<Instance> series) {
        return (int) series.stream()
                .filter(instance -> occurrences.getOrDefault(instance.sopUid(), 0) > 1)
                .count();
    }

    private static int duplicatePixels(List<Instance> series) {
        Map<Hash, Integer> counts = new HashMap<>();
        for (Instance instance : series) {
            if (!instance.blank()) {
                counts.merge(instance.pixelHash(), 1, Integer::sum);
            }
        }
        return counts.values().stream()
                .filter(count -> count > 1)
                .mapToInt(count -> count)
                .sum();
    }

    private static boolean haveSeveralSizes(List<Instance> series) {
        Figures first = series.getFirst().figures();
        return series.stream()
                .map(Instance::figures)
                .anyMatch(other -> other.rows() != first.rows()
                        || other.columns() != first.columns()
                        || !other.pixelSpacing().equals(first.pixelSpacing()));
    }

    private static long thousandths(OptionalDouble value) {
        return thousandths(value.orElse(0));
    }

    private static long thousandths(double value) {
        return Math.round(value * THOUSAND);
    }
}
