package org.yui.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yui.imaging.deid.Examination;
import org.yui.imaging.deid.Examiner;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.imaging.deid.Instance;

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
                case Examination.NotAnInstance nothing -> skipped++;
                case Examination.Refused refused -> quarantined.add(quarantine.put(base, file, refused.refusal()));
            }
            progress.at("examine", ++done, folder.files().size());
        }
        return new Intake(accepted, skipped, quarantined);
    }
}
