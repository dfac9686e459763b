package org.yui.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.deid.Examination;
import org.yui.imaging.deid.Examiner;
import org.yui.imaging.deid.Instance;
import org.yui.imaging.deid.PatientIdentities;
import org.yui.imaging.deid.Refusal;
import org.yui.imaging.evidence.BatchCounts;
import org.yui.imaging.evidence.Count;
import org.yui.imaging.intake.ArchiveKind;

/**
 * What a look at every file of a folder gave.
 *
 * @param accepted    in the order of their paths
 * @param patients    what the files of each patient call by its name, by pseudonym
 * @param skipped     how many are no instances
 * @param quarantined what was put away
 * @param away        puts away what is found out later
 */
record Intake(
        List<Instance> accepted,
        Map<String, PatientIdentities> patients,
        int skipped,
        List<Quarantined> quarantined,
        Away away) {

    private static final Refusal CHANGED = new Refusal(
            "changed-while-read",
            "found a file that changed between two looks at it, expected a folder that nobody writes to: give it again"
                    + " when it is whole");

    /** Puts one file away. */
    @FunctionalInterface
    interface Away {
        Quarantined put(Path file, Refusal refusal) throws IOException;
    }

    static Intake take(Path root, Examiner examiner, Recognition recognition, Quarantine quarantine, Progress progress)
            throws IOException, UnusableFolderException {
        InputFolder folder = InputFolder.list(root);
        Path base = Files.isDirectory(root) ? root : root.resolveSibling("");
        Away away = (file, refusal) -> quarantine.put(base, file, refusal);
        Looking looking = new Looking(folder.files(), examiner, recognition, away, progress);
        Workers.each(folder.files(), looking::at);
        return new Intake(
                present(looking.accepted),
                looking.patients,
                folder.others() + looking.skipped.get(),
                present(looking.quarantined),
                away);
    }

    /** Takes back what was accepted: it is not what was looked at. */
    void putAwayChanged(Path file) throws IOException {
        if (!accepted.removeIf(instance -> instance.file().equals(file))) {
            throw new IllegalArgumentException("only what was accepted can be taken back");
        }
        quarantined.add(away.put(file, CHANGED));
    }

    private static <T> List<T> present(@Nullable T[] each) {
        List<T> present = new ArrayList<>();
        for (T one : each) {
            if (one != null) {
                present.add(one);
            }
        }
        return present;
    }

    /** Many threads look at many files. */
    private static final class Looking {

        private final Examiner examiner;
        private final Recognition recognition;
        private final Away away;
        private final Progress progress;
        private final @Nullable Instance[] accepted;
        private final @Nullable Quarantined[] quarantined;
        private final Map<String, PatientIdentities> patients = new ConcurrentHashMap<>();
        private final Map<String, String> texts = new ConcurrentHashMap<>();
        private final AtomicInteger skipped = new AtomicInteger();
        private int done;

        Looking(List<Path> files, Examiner examiner, Recognition recognition, Away away, Progress progress) {
            this.examiner = examiner;
            this.recognition = recognition;
            this.away = away;
            this.progress = progress;
            this.accepted = new @Nullable Instance[files.size()];
            this.quarantined = new @Nullable Quarantined[files.size()];
        }

        void at(Path file, int place) throws IOException {
            Examination examination = recognition.knows(file)
                    ? new Examination.Refused(Recognition.ALREADY_DEIDENTIFIED)
                    : examiner.examine(file);
            switch (examination) {
                case Examination.Accepted it -> {
                    Instance instance = it.instance().sharing(text -> texts.computeIfAbsent(text, same -> same));
                    accepted[place] = instance;
                    it.gatherInto(patients.computeIfAbsent(instance.patient(), key -> new PatientIdentities()));
                }
                case Examination.NotAnInstance nothing -> {
                    Optional<ArchiveKind> archive = ArchiveKind.of(file);
                    if (archive.isPresent()) {
                        quarantined[place] = away.put(file, within(archive.get()));
                    } else {
                        skipped.incrementAndGet();
                    }
                }
                case Examination.Refused refused -> quarantined[place] = away.put(file, refused.refusal());
            }
            tell();
        }

        private synchronized void tell() {
            progress.at("examine", ++done, accepted.length);
        }
    }

    /**
     * The counts of a batch that began with this.
     *
     * @param clean files de-identified
     * @param held  files of series that wait for a person
     */
    BatchCounts counts(int clean, List<Count> held) {
        Map<String, Integer> reasons = new HashMap<>();
        quarantined.forEach(each -> reasons.merge(each.refusal().code(), 1, Integer::sum));
        return new BatchCounts(
                accepted.size() + quarantined.size() + skipped,
                clean,
                held,
                Count.list(reasons),
                Count.list(Map.of("not-dicom", skipped)));
    }

    /** It may hold images, so it is not passed over like a file that is none. */
    private static Refusal within(ArchiveKind archive) {
        return new Refusal(
                "archive-within",
                "found a " + archive.words() + " archive among the files, expected DICOM files: archives within are not"
                        + " entered; unpack it, or give it by itself");
    }
}
