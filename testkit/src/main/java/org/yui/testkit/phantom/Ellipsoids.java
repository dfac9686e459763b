package org.yui.testkit.phantom;

import java.util.List;

/**
 * A body of ellipsoids with texture, sampled on the unit cube.
 *
 * <p>Values are unsigned 16-bit, 0 for air up to about 2,600 for bone, as a CT stores Hounsfield units plus 1024. The texture
 * is a hash of the voxel, so that no two images are alike and the same seed gives the same bytes.
 */
final class Ellipsoids {

    /** Centre and half axes as parts of the field of view, and what the ellipsoid adds to the value. */
    private record Ellipsoid(double x, double y, double z, double a, double b, double c, int value) {

        boolean contains(double px, double py, double pz) {
            double dx = (px - x) / a;
            double dy = (py - y) / b;
            double dz = (pz - z) / c;
            return dx * dx + dy * dy + dz * dz <= 1;
        }
    }

    private static final List<Ellipsoid> BODY = List.of(
            new Ellipsoid(0.50, 0.50, 0.50, 0.42, 0.36, 0.60, 1040),
            new Ellipsoid(0.50, 0.50, 0.50, 0.38, 0.32, 0.56, 40),
            new Ellipsoid(0.36, 0.46, 0.50, 0.12, 0.18, 0.40, -780),
            new Ellipsoid(0.64, 0.46, 0.50, 0.12, 0.18, 0.40, -760),
            new Ellipsoid(0.50, 0.72, 0.50, 0.06, 0.06, 0.70, 900),
            new Ellipsoid(0.44, 0.58, 0.42, 0.05, 0.04, 0.08, 260));
    private static final int NOISE = 31;

    private final long seed;

    Ellipsoids(long seed) {
        this.seed = seed;
    }

    /**
     * The image at a depth.
     *
     * @param depth part of the body's height, 0 to 1
     * @return 16-bit little endian samples, row by row
     */
    byte[] image(SeriesPlan series, double depth) {
        byte[] pixels = new byte[series.rows() * series.columns() * Short.BYTES];
        int at = 0;
        for (int row = 0; row < series.rows(); row++) {
            for (int column = 0; column < series.columns(); column++) {
                double x = (column + 0.5) / series.columns();
                double y = (row + 0.5) / series.rows();
                int value = switch (series.plane()) {
                    case AXIAL -> value(x, y, depth);
                    case SAGITTAL -> value(depth, x, y);
                    case CORONAL -> value(x, depth, y);
                };
                int stored = value + noise(row, column, depth);
                pixels[at++] = (byte) stored;
                pixels[at++] = (byte) (stored >> Byte.SIZE);
            }
        }
        return pixels;
    }

    private static int value(double x, double y, double z) {
        int value = 0;
        for (Ellipsoid ellipsoid : BODY) {
            if (ellipsoid.contains(x, y, z)) {
                value += ellipsoid.value();
            }
        }
        return Math.max(value, 0);
    }

    /** The finalizer of SplitMix64 over the voxel's place. */
    private int noise(int row, int column, double depth) {
        long hash = seed ^ Double.doubleToLongBits(depth) ^ ((long) row << 40) ^ ((long) column << 20);
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return Math.floorMod(hash ^ (hash >>> 31), NOISE);
    }
}
