package org.yui.imaging;

import java.util.List;
import org.yui.imaging.profile.Kind;

/**
 * What is said of one series, with its figures. Lengths are micrometres, angles thousandths of a degree; a figure that cannot
 * be had is 0.
 *
 * @param series            ordinal in the study, from 1
 * @param instances         how many there are
 * @param positions         at how many places along the normal they lie
 * @param rows              of the first image
 * @param columns           of the first image
 * @param rowSpacing        between rows of the first image
 * @param columnSpacing     between columns of the first image
 * @param thickness         nominal, of the first image
 * @param medianGap         between neighbouring slices along the normal
 * @param leastGap          likewise
 * @param mostGap           likewise
 * @param tilt              between the normal and the line from first to last slice, from positions and orientation
 * @param declaredTilt      Gantry/Detector Tilt (0018,1120)
 * @param missingSlices     as gaps tell
 * @param missingNumbers    as instance numbers tell
 * @param missingDeclared   as Images in Acquisition tells
 * @param duplicateInstances more than one of an identifier
 * @param duplicatePixels   more than one of equal pixel data
 */
public record SeriesVerdict(
        int series,
        Kind kind,
        int instances,
        int positions,
        int rows,
        int columns,
        long rowSpacing,
        long columnSpacing,
        long thickness,
        long medianGap,
        long leastGap,
        long mostGap,
        long tilt,
        long declaredTilt,
        int missingSlices,
        int missingNumbers,
        int missingDeclared,
        int duplicateInstances,
        int duplicatePixels,
        List<Finding> findings) {

    public SeriesVerdict {
        findings = List.copyOf(findings);
    }

    /** Whether the series waits for a person. */
    public boolean isHeld() {
        return findings.stream().anyMatch(Finding::holds);
    }
}
