package org.yui.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.yui.imaging.deid.Batch;
import org.yui.imaging.deid.Deidentifier;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.imaging.deid.Instance;
import org.yui.imaging.deid.SharedEvidence;
import org.yui.imaging.evidence.BatchRecord;
import org.yui.imaging.evidence.EvidenceBook;
import org.yui.imaging.evidence.EvidenceFiles;
import org.yui.imaging.evidence.InstanceEvidence;

/**
 * De-identifies files or folders without curating them, as {@code yui deid} does: everything that is accepted is written, as
 * {@code OUT/<study key>/series-001/000001.dcm}, and its evidence as a line of {@code <study key>/series-001.jsonl} in a folder
 * of its own.
 */
public final class Deidentification {

    /**
     * What became of the input.
     *
     * @param written     instances de-identified
     * @param skipped     files that are no DICOM instances
     * @param quarantined files that are broken or cannot be proved clean
     * @param batch       what a report for people is made of
     */
    public record Report(int written, int skipped, List<Quarantined> quarantined, BatchRecord batch) {

        public Report {
            quarantined = List.copyOf(quarantined);
        }
    }

    private final HospitalSecret secret;
    private final InstantSource clock;
    private final Duration quarantineTerm;

    public Deidentification(HospitalSecret secret, InstantSource clock, Duration quarantineTerm) {
        this.secret = secret;
        this.clock = clock;
        this.quarantineTerm = quarantineTerm;
    }

    /**
     * De-identifies.
     *
     * @param in            a file or a folder, read only
     * @param out           made if needed
     * @param evidenceDir   made if needed; stays at the hospital
     * @param quarantineDir made when there is something to put in
     * @throws UnusableFolderException if something cannot be read, or the folders lie within one another
     * @throws IOException             if a disk fails or is full; no file is left half-written
     */
    public Report run(Path in, Path out, Path evidenceDir, Path quarantineDir, Progress progress)
            throws IOException, UnusableFolderException {
        InputFolder.requireApart(in, out, evidenceDir, quarantineDir);
        Quarantine quarantine = new Quarantine(quarantineDir, secret, clock, quarantineTerm);
        quarantine.expire();
        Intake intake = Intake.take(in, secret, quarantine, progress);
        EvidenceBook book = new EvidenceBook();
        Deidentifier deidentifier = new Deidentifier(secret, book);
        int done = 0;
        for (FoundStudy study : FoundStudy.group(intake.accepted(), secret)) {
            for (int i = 0; i < study.series().size(); i++) {
                String place = study.key() + "/" + Names.ofSeries(i + 1);
                Path folder = Files.createDirectories(out.resolve(place));
                Path evidence = evidenceDir.resolve(place + EvidenceFiles.LINES);
                Files.createDirectories(evidenceDir.resolve(study.key()));
                writeSeries(deidentifier, study.series().get(i), folder, evidence);
                done += study.series().get(i).size();
                progress.at("de-identify", done, intake.accepted().size());
            }
        }
        BatchRecord record = BatchRecord.of(book, intake.counts(done, List.of()), clock.instant());
        SharedEvidence.write(evidenceDir, book, record);
        return new Report(done, intake.skipped(), intake.quarantined(), record);
    }

    private static void writeSeries(Deidentifier deidentifier, List<Instance> series, Path folder, Path evidence)
            throws IOException {
        List<String> names = Names.ofInstances(series);
        List<InstanceEvidence> lines = new ArrayList<>();
        try (Batch batch = new Batch()) {
            for (int i = 0; i < series.size(); i++) {
                lines.add(StudyWriter.write(deidentifier, series.get(i), folder.resolve(names.get(i)), batch));
            }
            byte[] json = EvidenceFiles.lines(lines);
            batch.write(evidence, out -> out.write(json));
            batch.commit();
        }
    }
}
