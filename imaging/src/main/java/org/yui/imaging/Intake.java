package org.yui.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yui.imaging.deid.Examination;
import org.yui.imaging.deid.Examiner;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.imaging.deid.Instance;
import org.yui.imaging.deid.Refusal;
import org.yui.imaging.evidence.BatchCounts;
import org.yui.imaging.evidence.Count;
import org.yui.imaging.intake.ArchiveKind;

/**
 * What a look at every file of a folder gave.
 *
 * @param accepted    in the order of their paths
 * @param skipped     how many are no instances
 * @param quarantined what was put away
 */
record Intake(List<Instance> accepted, int skipped, List<Quarantined> quarantined) {

    static Intake take(Path root, HospitalSecret secret, Quarantine quarantine, Progress progress)
            throws IOException, UnusableFolderException {
        InputFolder folder = InputFolder.list(root);
        Path base = Files.isDirectory(root) ? root : root.resolveSibling("");
        Examiner examiner = new Examiner(secret);
        List<Instance> accepted = new ArrayList<>();
        List<Quarantined> quarantined = new ArrayList<>();
        int skipped = folder.others();
        int done = 0;
        for (Path file : folder.files()) {
            switch (examiner.examine(file)) {
                case Examination.Accepted it -> accepted.add(it.instance());
                case Examination.NotAnInstance nothing -> {
                    Optional<ArchiveKind> archive = ArchiveKind.of(file);
                    if (archive.isPresent()) {
                        quarantined.add(quarantine.put(base, file, within(archive.get())));
                    } else {
                        skipped++;
                    }
                }
                case Examination.Refused refused -> quarantined.add(quarantine.put(base, file, refused.refusal()));
            }
            progress.at("examine", ++done, folder.files().size());
        }
        return new Intake(accepted, skipped, quarantined);
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
