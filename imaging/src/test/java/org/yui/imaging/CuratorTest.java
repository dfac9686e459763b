package org.yui.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.imaging.deid.Examination;
import org.yui.imaging.deid.Examiner;
import org.yui.imaging.deid.Instance;
import org.yui.imaging.dicom.Bytes;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CuratorTest {

    @TempDir
    private Path folder;

    /** The verdict on ten slices, of which each may be changed or, by a null instance, left out. */
    private SeriesVerdict verdict(Consumer<Slices> change) throws Exception {
        List<Slices> slices = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            Slices slice = Slices.at(i);
            change.accept(slice);
            if (!slice.instance.isEmpty()) {
                slices.add(slice);
            }
        }
        return verdict(slices);
    }

    private SeriesVerdict verdict(List<Slices> slices) throws Exception {
        List<Instance> instances = new ArrayList<>();
        for (Slices slice : slices) {
            Path file = slice.write(folder, "slice" + instances.size());
            instances.add(((Examination.Accepted) new Examiner(Slices.SECRET, Profiles.BASIC, true).examine(file))
                    .instance());
        }
        FoundStudy study = FoundStudy.group(instances, Slices.SECRET).getFirst();
        return new Curator(study).verdict(1, study.series().getFirst());
    }

    private static Consumer<Slices> at(int number, Consumer<Slices> change) {
        return slice -> {
            if (slice.number == number) {
                change.accept(slice);
            }
        };
    }

    @Test
    void a_whole_series_passes_with_its_figures() throws Exception {
        SeriesVerdict verdict = verdict(slice -> {});
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.isHeld()).isFalse();
        assertThat(verdict.instances()).isEqualTo(10);
        assertThat(verdict.positions()).isEqualTo(10);
        assertThat(verdict.medianGap()).isEqualTo(5000);
        assertThat(verdict.rowSpacing()).isEqualTo(500);
        assertThat(verdict.thickness()).isEqualTo(5000);
    }

    @Test
    void a_missing_slice_holds_the_series() throws Exception {
        SeriesVerdict verdict = verdict(at(4, slice -> slice.instance = ""));
        assertThat(verdict.findings()).contains(Finding.MISSING_SLICES, Finding.MISSING_NUMBERS);
        assertThat(verdict.missingSlices()).isOne();
        assertThat(verdict.missingNumbers()).isOne();
        assertThat(verdict.isHeld()).isTrue();
    }

    @Test
    void a_missing_slice_is_found_though_the_numbers_were_closed_up() throws Exception {
        SeriesVerdict verdict = verdict(slice -> {
            if (slice.number == 4) {
                slice.instance = "";
            } else if (slice.number > 4) {
                slice.number--;
            }
        });
        assertThat(verdict.findings()).containsExactly(Finding.IRREGULAR_SPACING, Finding.MISSING_SLICES);
    }

    @Test
    void fewer_images_than_declared_hold_the_series_though_the_last_is_missing() throws Exception {
        assertThat(verdict(slice -> slice.declared = "10").findings()).isEmpty();
        SeriesVerdict verdict = verdict(slice -> {
            slice.declared = "10";
            slice.instance = slice.number == 10 ? "" : slice.instance;
        });
        assertThat(verdict.findings()).containsExactly(Finding.FEWER_THAN_DECLARED);
        assertThat(verdict.missingDeclared()).isOne();
    }

    @Test
    void a_copy_under_another_identifier_holds_the_series() throws Exception {
        SeriesVerdict verdict = verdict(at(7, slice -> slice.pixels = Slices.pixels(6)));
        assertThat(verdict.findings()).containsExactly(Finding.DUPLICATE_PIXELS);
        assertThat(verdict.duplicatePixels()).isEqualTo(2);
    }

    @Test
    void the_same_identifier_twice_holds_the_series() throws Exception {
        SeriesVerdict verdict = verdict(at(7, slice -> slice.instance = slice.series + ".6"));
        assertThat(verdict.findings()).containsExactly(Finding.DUPLICATE_INSTANCES);
        assertThat(verdict.isHeld()).isTrue();
    }

    @Test
    void blank_slices_are_no_copies() throws Exception {
        SeriesVerdict verdict = verdict(slice -> slice.pixels = slice.number < 4 ? new byte[512] : slice.pixels);
        assertThat(verdict.findings()).isEmpty();
    }

    @Test
    void tilt_is_stated_from_positions_and_does_not_hold() throws Exception {
        double angle = Math.toRadians(18.5);
        SeriesVerdict verdict = verdict(slice -> {
            slice.orientation = "1\\0\\0\\0\\" + String.format("%.7f\\%.7f", Math.cos(angle), -Math.sin(angle));
            slice.position = new double[] {0, 0, 5.0 * slice.number};
        });
        assertThat(verdict.findings()).containsExactly(Finding.GANTRY_TILT);
        assertThat(verdict.tilt()).isBetween(18_490L, 18_510L);
        assertThat(verdict.medianGap()).isEqualTo(Math.round(5000 * Math.cos(angle)));
        assertThat(verdict.isHeld()).isFalse();
    }

    @Test
    void several_orientations_and_sizes_are_stated() throws Exception {
        SeriesVerdict verdict = verdict(slice -> {
            if (slice.number > 7) {
                slice.orientation = "0\\1\\0\\0\\0\\-1";
                slice.position = new double[] {5.0 * slice.number, 0, 0};
            }
        });
        assertThat(verdict.findings()).containsExactly(Finding.SEVERAL_ORIENTATIONS);
    }

    @Test
    void a_series_without_geometry_is_judged_by_its_numbers() throws Exception {
        List<Slices> slices = new ArrayList<>();
        for (int i : new int[] {1, 2, 4}) {
            Slices slice = Slices.at(i);
            slice.orientation = "";
            slices.add(slice);
        }
        assertThat(verdict(slices).findings()).containsExactly(Finding.NO_GEOMETRY, Finding.MISSING_NUMBERS);
    }

    @Test
    void numbers_with_a_steady_step_have_no_holes() throws Exception {
        SeriesVerdict verdict = verdict(slice -> {
            slice.number = 2 * slice.number + 1;
            slice.after0028 = Bytes.explicit();
        });
        assertThat(verdict.findings()).containsExactly(Finding.BEGINS_ABOVE_ONE);
    }
}
