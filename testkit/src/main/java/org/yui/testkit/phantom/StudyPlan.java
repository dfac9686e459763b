package org.yui.testkit.phantom;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.Syntax;

/**
 * The shape of one study.
 *
 * @param modality what made its images
 * @param patient which of the hospital's patients was examined: 0, 1, ... up to {@link PhantomHospital#people()}
 * @param characters its Specific Character Set
 * @param series its series, at least one
 * @param flaws what is wrong with its first series
 */
public record StudyPlan(
        Modality modality, int patient, CharacterSet characters, List<SeriesPlan> series, Set<Flaw> flaws) {

    public StudyPlan {
        series = List.copyOf(series);
        flaws = Set.copyOf(flaws);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("series: found none, expected at least one");
        }
        if (!flaws.isEmpty() && series.getFirst().images() < 4) {
            throw new IllegalArgumentException(
                    "found " + series.getFirst().images() + " images, expected at least 4 where something is wrong");
        }
    }

    /** One axial CT series of 24 images of 128 x 128 pixels. */
    public static StudyPlan ct(int patient, CharacterSet characters, Syntax syntax) {
        return new StudyPlan(Modality.CT, patient, characters, List.of(SeriesPlan.axial(24, syntax)), Set.of());
    }

    /** A sagittal and an axial MR series of 10 images each, of 128 x 128 pixels. */
    public static StudyPlan mr(int patient, CharacterSet characters, Syntax syntax) {
        SeriesPlan axial = SeriesPlan.axial(10, syntax).spaced(4);
        return new StudyPlan(
                Modality.MR, patient, characters, List.of(axial.in(SeriesPlan.Plane.SAGITTAL), axial), Set.of());
    }

    /** The same with these series instead. */
    public StudyPlan of(SeriesPlan... others) {
        return new StudyPlan(modality, patient, characters, List.of(others), flaws);
    }

    /** The same with one more thing wrong. */
    public StudyPlan with(Flaw flaw) {
        EnumSet<Flaw> more = EnumSet.of(flaw);
        more.addAll(flaws);
        return new StudyPlan(modality, patient, characters, series, more);
    }

    boolean has(Flaw flaw) {
        return flaws.contains(flaw);
    }
}
