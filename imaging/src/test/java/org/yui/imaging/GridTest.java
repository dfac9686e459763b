package org.yui.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GridTest {

    private static double[] gaps(double... gaps) {
        return gaps;
    }

    private static double[] repeat(int count, double gap) {
        double[] gaps = new double[count];
        Arrays.fill(gaps, gap);
        return gaps;
    }

    private static double[] join(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(DoubleStream::of).toArray();
    }

    @Test
    void an_even_stack_misses_nothing() {
        Grid grid = new Grid(repeat(50, 1.2));
        assertThat(grid.missing()).isZero();
        assertThat(grid.isIrregular()).isFalse();
        assertThat(new Grid(gaps()).missing()).isZero();
        assertThat(new Grid(gaps(5)).missing()).isZero();
    }

    @Test
    void names_every_missing_run_with_its_length() {
        for (int missing : new int[] {1, 2, 10, 20}) {
            Grid grid = new Grid(join(repeat(30, 0.15), gaps(0.15 * (missing + 1)), repeat(30, 0.15)));
            assertThat(grid.missing()).isEqualTo(missing);
            assertThat(grid.isIrregular()).isTrue();
        }
    }

    @Test
    void a_protocol_that_changes_its_spacing_misses_nothing() {
        assertThat(new Grid(join(repeat(20, 5), repeat(10, 10))).missing()).isZero();
        assertThat(new Grid(join(repeat(13, 4.002), gaps(1.081), repeat(13, 6.999))).missing())
                .isZero();
    }

    @Test
    void names_a_missing_slice_in_either_part_of_a_changed_spacing() {
        assertThat(new Grid(join(repeat(6, 4), gaps(8), repeat(6, 4), gaps(1.1), repeat(13, 7))).missing())
                .isOne();
        assertThat(new Grid(join(repeat(13, 4), gaps(1.1), repeat(6, 7), gaps(14), repeat(5, 7))).missing())
                .isOne();
    }

    @Test
    void alternating_spacing_misses_nothing() {
        double[] alternating = new double[20];
        for (int i = 0; i < alternating.length; i++) {
            alternating[i] = i % 2 == 0 ? 2 : 5;
        }
        assertThat(new Grid(alternating).missing()).isZero();
        assertThat(new Grid(alternating).isIrregular()).isTrue();
    }

    @Test
    void jitter_of_positions_is_no_loss_and_hides_none() {
        Random random = new Random(5);
        double[] gaps = repeat(60, 3);
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] += random.nextDouble(-0.05, 0.05);
        }
        assertThat(new Grid(gaps).missing()).isZero();
        gaps[30] += 3;
        assertThat(new Grid(gaps).missing()).isOne();
    }
}
