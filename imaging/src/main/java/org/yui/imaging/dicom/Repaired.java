package org.yui.imaging.dicom;

import org.yui.domain.Require;

/**
 * What was read in spite of a fault.
 *
 * @param tag   of the element that has the fault; 0 for the file as a whole. It may be a private or an unknown one
 * @param count how often, at least 1
 */
public record Repaired(Repair repair, int tag, int count) {

    public Repaired {
        Require.that(count > 0, "count: expected at least 1");
    }
}
