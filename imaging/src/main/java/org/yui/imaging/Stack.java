package org.yui.imaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.yui.imaging.deid.Instance;

/** Slices of one orientation, seen along their normal (PS3.3 section C.7.6.2.1.1). */
final class Stack {

    /** Cosines that differ by less are the same orientation. */
    private static final double ORIENTATION_TOLERANCE = 0.01;
    /** Slices nearer than this lie at one place, mm. */
    private static final double SAME_PLACE_MM = 0.01;

    private final double[] cosines;
    private final double[] normal;
    private final List<double[]> positions = new ArrayList<>();
    private double[] places = {};

    private Stack(double[] cosines) {
        this.cosines = cosines;
        this.normal = Vectors.normal(cosines);
    }

    /** The stacks of a series; what states no geometry is in none. The largest comes first. */
    static List<Stack> of(List<Instance> series) {
        List<Stack> stacks = new ArrayList<>();
        for (Instance instance : series) {
            List<Double> position = instance.figures().position();
            List<Double> orientation = instance.figures().orientation();
            if (!position.isEmpty() && !orientation.isEmpty()) {
                stackFor(array(orientation), stacks).positions.add(array(position));
            }
        }
        stacks.sort(Comparator.comparingInt(stack -> -stack.positions.size()));
        stacks.forEach(Stack::findPlaces);
        return stacks;
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Stack stackFor(double[] orientation, List<Stack> stacks) {
        for (Stack stack : stacks) {
            if (stack.hasOrientation(orientation)) {
                return stack;
            }
        }
        Stack stack = new Stack(orientation);
        stacks.add(stack);
        return stack;
    }

    private boolean hasOrientation(double[] orientation) {
        for (int i = 0; i < orientation.length; i++) {
            if (Math.abs(orientation[i] - cosines[i]) > ORIENTATION_TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private void findPlaces() {
        positions.sort(Comparator.comparingDouble(position -> Vectors.dot(position, normal)));
        double[] all = positions.stream()
                .mapToDouble(position -> Vectors.dot(position, normal))
                .toArray();
        places = new double[all.length];
        int count = 0;
        for (double place : all) {
            if (count == 0 || place - places[count - 1] > SAME_PLACE_MM) {
                places[count++] = place;
            }
        }
        places = Arrays.copyOf(places, count);
    }

    int size() {
        return positions.size();
    }

    /** How many places along the normal there are. */
    int places() {
        return places.length;
    }

    /** Distances between neighbouring places, mm, in their order. */
    double[] gaps() {
        double[] gaps = new double[Math.max(0, places.length - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = places[i + 1] - places[i];
        }
        return gaps;
    }

    /** Between the normal and the line from first to last slice, degrees. */
    double tiltDegrees() {
        if (places.length < 2) {
            return 0;
        }
        double[] way = Vectors.minus(positions.getLast(), positions.getFirst());
        double along = Vectors.dot(way, normal);
        double across = Vectors.length(Vectors.minus(way, Vectors.along(normal, along)));
        return Math.toDegrees(Math.atan2(across, along));
    }
}
