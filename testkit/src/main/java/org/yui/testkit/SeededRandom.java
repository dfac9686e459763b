package org.yui.testkit;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that can be repeated: every generator prints its seed. */
public final class SeededRandom {

    private static final String SEED = "yui.seed";

    private SeededRandom() {}

    /**
     * A generator for one test, with a new seed every run, or with that of the system property {@code yui.seed}.
     *
     * @param test what the printed line calls it
     */
    public static RandomGenerator of(Class<?> test) {
        return new SplittableRandom(seed(test));
    }

    /** As {@link #of}, where the seed itself is handed on. */
    public static long seed(Class<?> test) {
        Long given = Long.getLong(SEED);
        long seed = given == null ? new SplittableRandom().nextLong() : given;
        System.out.println(test.getSimpleName() + ": seed " + seed + " (again with -D" + SEED + "=" + seed + ")");
        return seed;
    }
}
