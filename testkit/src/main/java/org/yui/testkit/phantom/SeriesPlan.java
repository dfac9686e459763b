package org.yui.testkit.phantom;

import org.yui.testkit.dicom.Syntax;

/**
 * The shape of one series.
 *
 * @param plane how its images lie in the body
 * @param images how many; at least 3 where the study has a {@link Flaw}
 * @param rows pixels from top to bottom
 * @param columns pixels from left to right
 * @param spacing distance between neighbouring images, in millimetres
 * @param syntax transfer syntax
 */
public record SeriesPlan(Plane plane, int images, int rows, int columns, double spacing, Syntax syntax) {

    /** How images lie in the body, with the direction of rows and of columns (PS3.3 section C.7.6.2.1.1). */
    public enum Plane {
        AXIAL("AX"),
        SAGITTAL("SAG"),
        CORONAL("COR");

        private final String abbreviation;

        Plane(String abbreviation) {
            this.abbreviation = abbreviation;
        }

        String abbreviation() {
            return abbreviation;
        }

        /** Direction cosines of a row, then of a column. */
        double[] directions() {
            return switch (this) {
                case AXIAL -> new double[] {1, 0, 0, 0, 1, 0};
                case SAGITTAL -> new double[] {0, 1, 0, 0, 0, -1};
                case CORONAL -> new double[] {1, 0, 0, 0, 0, -1};
            };
        }
    }

    public SeriesPlan {
        if (images < 1 || rows < 16 || columns < 16 || rows > 1024 || columns > 1024 || !(spacing > 0)) {
            throw new IllegalArgumentException(
                    "found " + images + " images of " + columns + " x " + rows + ", " + spacing
                            + " mm apart, expected at least one, of 16 to 1024 pixels a side, with a positive"
                            + " distance");
        }
    }

    public static SeriesPlan axial(int images, Syntax syntax) {
        return new SeriesPlan(Plane.AXIAL, images, 128, 128, 2.5, syntax);
    }

    public SeriesPlan in(Plane other) {
        return new SeriesPlan(other, images, rows, columns, spacing, syntax);
    }

    public SeriesPlan sized(int otherRows, int otherColumns) {
        return new SeriesPlan(plane, images, otherRows, otherColumns, spacing, syntax);
    }

    public SeriesPlan spaced(double otherSpacing) {
        return new SeriesPlan(plane, images, rows, columns, otherSpacing, syntax);
    }
}
