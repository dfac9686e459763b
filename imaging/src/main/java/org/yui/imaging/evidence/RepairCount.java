package org.yui.imaging.evidence;

import org.yui.domain.Require;

/**
 * A defect of the input that was mended when it was read.
 *
 * @param repair its code, as {@code org.yui.imaging.dicom} names it
 * @param tag    of the element that it was found in, as the standard writes it; {@code (private)} or {@code (unknown)} for
 *               others
 * @param count  how often
 */
public record RepairCount(String repair, String tag, int count) {

    public RepairCount {
        Require.atLeast(1, count, "count");
    }
}
