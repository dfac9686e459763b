package org.yui.testkit.phantom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Writes phantom studies. The same seed, hospital and plans make the same bytes; different plans want different seeds where their
 * canaries are looked for together, for the texts come in the same order.
 */
public final class PhantomWriter {

    private final long seed;

    public PhantomWriter(long seed) {
        this.seed = seed;
    }

    /** Writes the hospital's own studies, as the demo starts from them. */
    public Phantom write(PhantomHospital hospital, Path folder) throws IOException {
        return write(hospital, folder, hospital.studies());
    }

    /** Writes one study. */
    public Phantom write(PhantomHospital hospital, Path folder, StudyPlan study) throws IOException {
        return write(hospital, folder, List.of(study));
    }

    /**
     * Writes studies of one hospital, and two files beside them.
     *
     * @param folder is made if need be; files of the same names in it are replaced
     */
    public Phantom write(PhantomHospital hospital, Path folder, List<StudyPlan> studies) throws IOException {
        SplittableRandom random = new SplittableRandom(seed ^ hospital.uidRoot().hashCode());
        Planting planting = new Planting(random);
        TreeMap<Integer, Patient> patients = new TreeMap<>();
        Files.createDirectories(folder);
        int instances = 0;
        for (int i = 0; i < studies.size(); i++) {
            StudyPlan plan = studies.get(i);
            Patient patient = patients.computeIfAbsent(
                    plan.patient(), number -> Patient.register(hospital.person(number), planting));
            Examination exam = Examination.begin(hospital, patient, plan, i + 1, planting);
            instances += write(exam, folder, new Ellipsoids(random.nextLong()));
        }
        int others = Beside.write(folder, hospital, patients.values(), planting);
        return new Phantom(folder, studies.size(), instances, others, planting.canaries());
    }

    private static int write(Examination exam, Path folder, Ellipsoids body) throws IOException {
        Path study = FileNames.study(folder, exam);
        int written = 0;
        for (int number = 1; number <= exam.plan().series().size(); number++) {
            SeriesPlan series = exam.plan().series().get(number - 1);
            InstanceFile file = new InstanceFile(exam, series, number, body);
            Path names = FileNames.series(study, exam, series, number);
            for (InstancePlan instance : InstancePlan.of(series, exam.plan(), number == 1)) {
                Path target = FileNames.instance(names, instance);
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes(instance));
                written++;
            }
        }
        return written;
    }
}
