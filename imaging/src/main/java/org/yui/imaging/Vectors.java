package org.yui.imaging;

/** Three numbers in millimetres, or cosines. */
final class Vectors {

    private Vectors() {}

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    static double[] along(double[] a, double factor) {
        return new double[] {a[0] * factor, a[1] * factor, a[2] * factor};
    }

    static double length(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** The normal of a slice whose row and column have these six cosines. */
    static double[] normal(double[] cosines) {
        double[] normal = {
            cosines[1] * cosines[5] - cosines[2] * cosines[4],
            cosines[2] * cosines[3] - cosines[0] * cosines[5],
            cosines[0] * cosines[4] - cosines[1] * cosines[3]
        };
        double length = length(normal);
        return length == 0 ? normal : along(normal, 1 / length);
    }
}
