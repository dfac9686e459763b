package org.yui.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yui.imaging.deid.ChangedFileException;
import org.yui.imaging.deid.Deidentifier;
import org.yui.imaging.deid.Examiner;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.imaging.deid.PatientIdentities;
import org.yui.imaging.evidence.BatchRecord;
import org.yui.imaging.evidence.Count;
import org.yui.imaging.evidence.EvidenceBook;
import org.yui.imaging.evidence.KnownOutputs;
import org.yui.imaging.profile.DeidentificationProfile;

/**
 * Collect and curate: everything below a folder is looked at, what is refused is quarantined, what is left is grouped and
 * curated, and the series that pass are de-identified into the staging folder.
 *
 * <p>The same folder under the same secret gives the same files and the same report (but for the times at which files came
 * into quarantine), so a run that was killed is simply run again.
 */
public final class Collection {

    private final HospitalSecret secret;
    private final DeidentificationProfile profile;
    private final String contribution;
    private final InstantSource clock;
    private final Duration quarantineTerm;

    /**
     * A collection.
     *
     * @param contribution what is collected for: dates shift by it where the profile shifts per contribution
     */
    public Collection(
            HospitalSecret secret, DeidentificationProfile profile, String contribution, InstantSource clock) {
        this(secret, profile, contribution, clock, Quarantine.DEFAULT_TERM);
    }

    /** As above, with another term for what is quarantined. */
    public Collection(
            HospitalSecret secret,
            DeidentificationProfile profile,
            String contribution,
            InstantSource clock,
            Duration quarantineTerm) {
        this.secret = secret;
        this.profile = profile;
        this.contribution = contribution;
        this.clock = clock;
        this.quarantineTerm = quarantineTerm;
    }

    /**
     * Goes the whole way for one folder.
     *
     * @param studyDir      read only; may hold any number of studies
     * @param stagingDir    gets one folder a study, of the study's key; made if needed
     * @param quarantineDir apart from the staging folder; made when there is something to put in
     * @throws UnusableFolderException if a folder or file cannot be read, or the folders lie within one another
     * @throws IOException             if a disk fails or is full; no file is left half-written
     */
    public CollectionReport collect(Path studyDir, Path stagingDir, Path quarantineDir, Progress progress)
            throws IOException, UnusableFolderException {
        return collect(studyDir, stagingDir, quarantineDir, KnownOutputs.NONE, progress);
    }

    /**
     * As above, for a hospital that has given before.
     *
     * @param known the outputs of before; one that is given again is quarantined
     */
    public CollectionReport collect(
            Path studyDir, Path stagingDir, Path quarantineDir, KnownOutputs known, Progress progress)
            throws IOException, UnusableFolderException {
        InputFolder.requireApart(studyDir, stagingDir, quarantineDir);
        Quarantine quarantine = new Quarantine(quarantineDir, secret, clock, quarantineTerm);
        quarantine.expire();
        Recognition recognition = new Recognition(secret, known);
        Intake intake = Intake.take(studyDir, new Examiner(secret, profile, true), recognition, quarantine, progress);
        while (true) {
            try {
                return curate(intake, stagingDir, progress);
            } catch (ChangedFileException changed) {
                // Its series is another without it, and so may be the verdict on it. Each time there is one file less.
                intake.putAwayChanged(changed.file());
            }
        }
    }

    private CollectionReport curate(Intake intake, Path stagingDir, Progress progress) throws IOException {
        List<HeldSeries> held = new ArrayList<>();
        List<StudyWriter> passing = new ArrayList<>();
        for (FoundStudy study : FoundStudy.group(intake.accepted(), secret)) {
            StudyWriter writer = new StudyWriter(study, stagingDir);
            writer.verdicts().stream()
                    .filter(SeriesVerdict::isHeld)
                    .forEach(verdict -> held.add(new HeldSeries(study.key(), verdict)));
            passing.add(writer);
        }
        EvidenceBook book = new EvidenceBook();
        List<CuratedStudy> curated = writeOrClear(passing, intake.patients(), book, progress);
        int instances = curated.stream().mapToInt(study -> study.files().size()).sum();
        int waiting =
                held.stream().mapToInt(series -> series.verdict().instances()).sum();
        BatchRecord batch = BatchRecord.of(
                book, intake.counts(instances, Count.list(Map.of("series-held", waiting))), clock.instant());
        return new CollectionReport(curated, held, instances, intake.skipped(), intake.quarantined(), book, batch);
    }

    private List<CuratedStudy> writeOrClear(
            List<StudyWriter> writers, Map<String, PatientIdentities> patients, EvidenceBook book, Progress progress)
            throws IOException {
        try {
            return write(writers, patients, book, progress);
        } catch (ChangedFileException changed) {
            for (StudyWriter writer : writers) {
                writer.clear();
            }
            throw changed;
        }
    }

    private List<CuratedStudy> write(
            List<StudyWriter> writers, Map<String, PatientIdentities> patients, EvidenceBook book, Progress progress)
            throws IOException {
        Deidentifier deidentifier = new Deidentifier(secret, profile, contribution, book);
        int total = writers.stream().mapToInt(StudyWriter::instances).sum();
        int done = 0;
        List<CuratedStudy> curated = new ArrayList<>();
        for (StudyWriter writer : writers) {
            int before = done;
            if (writer.instances() == 0) {
                writer.clear();
            } else {
                curated.add(writer.write(
                        deidentifier, patients, written -> progress.at("de-identify", before + written, total)));
            }
            done += writer.instances();
        }
        curated.sort(Comparator.comparing(CuratedStudy::key));
        return curated;
    }
}
