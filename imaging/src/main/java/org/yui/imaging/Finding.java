package org.yui.imaging;

/** What curation has to say of a series. */
public enum Finding {
    /** The images do not all state position and orientation, so that only numbers can tell of missing ones. */
    NO_GEOMETRY(false),
    /** Images of several orientations, as in scouts. */
    SEVERAL_ORIENTATIONS(false),
    /** Images of several sizes or pixel spacings. */
    SEVERAL_SIZES(false),
    /** Gaps between slices differ by more than the tolerance. */
    IRREGULAR_SPACING(false),
    /** Slices are not stacked along their normal. */
    GANTRY_TILT(false),
    /** The first instance number is above 1. */
    BEGINS_ABOVE_ONE(false),
    /** A gap is a multiple of the gaps around it. */
    MISSING_SLICES(true),
    /** The instance numbers have holes. */
    MISSING_NUMBERS(true),
    /** There are fewer images than Images in Acquisition (0020,1002) says. */
    FEWER_THAN_DECLARED(true),
    /** One SOP Instance UID several times in the study. */
    DUPLICATE_INSTANCES(true),
    /** Equal pixel data, not blank, several times in the series. */
    DUPLICATE_PIXELS(true);

    private final boolean holds;

    Finding(boolean holds) {
        this.holds = holds;
    }

    /** Whether the series waits for a person because of it. */
    public boolean holds() {
        return holds;
    }
}
