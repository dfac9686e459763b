package org.yui.testkit.phantom;

import java.util.ArrayList;
import java.util.List;

/**
 * One file of a series.
 *
 * @param file number in its file name, from 1
 * @param uid number in its SOP Instance UID, from 1
 * @param image Instance Number, and which image of the body it shows, from 1
 * @param distance along the normal, in millimetres
 * @param truncated whether its last bytes are missing
 */
record InstancePlan(int file, int uid, int image, double distance, boolean truncated) {

    private static final int FLAWED = 3;

    /** The files of a series, with what is wrong with them. */
    static List<InstancePlan> of(SeriesPlan series, StudyPlan study, boolean first) {
        List<InstancePlan> instances = new ArrayList<>();
        for (int image = 1; image <= series.images(); image++) {
            int halves = first && study.has(Flaw.UNEVEN_SPACING) ? image / 2 : 0;
            double distance = (image - 1) * series.spacing() + halves * series.spacing() / 2;
            instances.add(new InstancePlan(image, image, image, distance, false));
        }
        return first && !study.flaws().isEmpty() ? flawed(instances, study) : instances;
    }

    private static List<InstancePlan> flawed(List<InstancePlan> whole, StudyPlan study) {
        List<InstancePlan> instances = new ArrayList<>(whole);
        InstancePlan third = instances.get(FLAWED - 1);
        int next = whole.size() + 1;
        if (study.has(Flaw.REPEATED_FILE)) {
            instances.add(new InstancePlan(next++, third.uid, third.image, third.distance, false));
        }
        if (study.has(Flaw.REPEATED_IMAGE)) {
            instances.add(new InstancePlan(next, next, third.image, third.distance, false));
        }
        if (study.has(Flaw.TRUNCATED)) {
            InstancePlan last = instances.removeLast();
            instances.add(new InstancePlan(last.file, last.uid, last.image, last.distance, true));
        }
        if (study.has(Flaw.MISSING_IMAGE)) {
            instances.remove(third);
        }
        return instances;
    }
}
