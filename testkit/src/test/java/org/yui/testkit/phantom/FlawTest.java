package org.yui.testkit.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.Syntax;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlawTest {

    private final SeriesPlan series = SeriesPlan.axial(6, Syntax.EXPLICIT_LITTLE_ENDIAN);
    private final StudyPlan study =
            StudyPlan.ct(0, CharacterSet.KANJI, Syntax.EXPLICIT_LITTLE_ENDIAN).of(series);

    @Test
    void a_whole_series_has_each_image_once_at_even_distances() {
        List<InstancePlan> instances = InstancePlan.of(series, study, true);

        assertThat(instances).extracting(InstancePlan::image).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(instances).extracting(InstancePlan::distance).containsExactly(0.0, 2.5, 5.0, 7.5, 10.0, 12.5);
    }

    @Test
    void a_repeated_file_is_the_third_instance_under_another_name() {
        InstancePlan repeated = last(Flaw.REPEATED_FILE);

        assertThat(repeated).isEqualTo(new InstancePlan(7, 3, 3, 5.0, false));
    }

    @Test
    void a_repeated_image_is_an_instance_of_its_own() {
        InstancePlan repeated = last(Flaw.REPEATED_IMAGE);

        assertThat(repeated).isEqualTo(new InstancePlan(7, 7, 3, 5.0, false));
    }

    @Test
    void a_missing_image_leaves_its_number_free() {
        List<InstancePlan> instances = InstancePlan.of(series, study.with(Flaw.MISSING_IMAGE), true);

        assertThat(instances).extracting(InstancePlan::image).containsExactly(1, 2, 4, 5, 6);
    }

    @Test
    void uneven_spacing_alternates() {
        List<InstancePlan> instances = InstancePlan.of(series, study.with(Flaw.UNEVEN_SPACING), true);

        assertThat(instances).extracting(InstancePlan::distance).containsExactly(0.0, 3.75, 6.25, 10.0, 12.5, 16.25);
    }

    @Test
    void only_the_last_file_is_truncated() {
        List<InstancePlan> instances = InstancePlan.of(series, study.with(Flaw.TRUNCATED), true);

        assertThat(instances).filteredOn(InstancePlan::truncated).containsExactly(instances.getLast());
    }

    @Test
    void all_flaws_may_come_together() {
        StudyPlan all = study;
        for (Flaw flaw : Flaw.values()) {
            all = all.with(flaw);
        }

        Set<Integer> files = InstancePlan.of(series, all, true).stream()
                .map(InstancePlan::file)
                .collect(Collectors.toSet());

        assertThat(files).containsExactlyInAnyOrder(1, 2, 4, 5, 6, 7, 8);
    }

    @Test
    void a_series_too_short_for_a_flaw_is_refused() {
        StudyPlan shorter = study.of(SeriesPlan.axial(3, Syntax.EXPLICIT_LITTLE_ENDIAN));

        assertThatThrownBy(() -> shorter.with(Flaw.TRUNCATED)).hasMessageContaining("found 3 images");
    }

    private InstancePlan last(Flaw flaw) {
        return InstancePlan.of(series, study.with(flaw), true).getLast();
    }
}
