package org.yui.imaging.profile;

import java.util.Set;

/** Binary content of any length that is samples, coordinates, indices or offsets by its definition, so that no words are in it. */
final class NumericBulk {

    private static final Set<Integer> TAGS = Set.of(
            0x00181638, // vertices of outlines
            0x00281201, // palettes: red, green, blue, alpha
            0x00281202,
            0x00281203,
            0x00281204,
            0x00281221, // the same in segments
            0x00281222,
            0x00281223,
            0x00281224,
            0x00281408,
            0x00640009, // deformation grids
            0x00660016, // surfaces, tracks and annotations: coordinates, indices, values
            0x00660021,
            0x00660022,
            0x00660023,
            0x00660024,
            0x00660025,
            0x00660029,
            0x00660040,
            0x00660041,
            0x00660042,
            0x00660043,
            0x00660125,
            0x00660129,
            0x006A0011,
            0x54000110, // waveforms: range, padding, samples
            0x54000112,
            0x5400100A,
            0x54001010,
            0x7FE00001, // extended offset table and lengths
            0x7FE00002,
            0x7FE00008, // floating-point pixels
            0x7FE00009);

    private NumericBulk() {}

    static boolean contains(int tag) {
        return TAGS.contains(tag);
    }
}
