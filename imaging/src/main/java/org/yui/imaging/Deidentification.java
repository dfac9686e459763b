package org.yui.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.yui.imaging.deid.Deidentifier;
import org.yui.imaging.deid.Examiner;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.imaging.deid.SharedEvidence;
import org.yui.imaging.evidence.BatchRecord;
import org.yui.imaging.evidence.EvidenceBook;
import org.yui.imaging.evidence.KnownOutputs;
import org.yui.imaging.profile.DeidentificationProfile;

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
    private final DeidentificationProfile profile;
    private final String contribution;
    private final InstantSource clock;
    private final Duration quarantineTerm;

    /**
     * A de-identification.
     *
     * @param contribution what it is for: dates shift by it where the profile shifts per contribution
     */
    public Deidentification(
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
        return run(in, out, evidenceDir, List.of(), quarantineDir, progress);
    }

    /**
     * As above, where the hospital has evidence of earlier runs elsewhere too.
     *
     * @param earlier folders of evidence; an input that is among its outputs is quarantined
     */
    public Report run(Path in, Path out, Path evidenceDir, List<Path> earlier, Path quarantineDir, Progress progress)
            throws IOException, UnusableFolderException {
        InputFolder.requireApart(in, out, evidenceDir, quarantineDir);
        Quarantine quarantine = new Quarantine(quarantineDir, secret, clock, quarantineTerm);
        quarantine.expire();
        List<Path> evidence = new ArrayList<>(earlier);
        evidence.add(evidenceDir);
        Recognition recognition = new Recognition(secret, KnownOutputs.read(evidence));
        Intake intake = Intake.take(in, new Examiner(secret, profile, false), recognition, quarantine, progress);
        EvidenceBook book = new EvidenceBook();
        Deidentifier deidentifier = new Deidentifier(secret, profile, contribution, book);
        OutputWriter writer = new OutputWriter(deidentifier, intake, out, evidenceDir, progress);
        int written = writer.write(FoundStudy.group(intake.accepted(), secret));
        BatchRecord record = BatchRecord.of(book, intake.counts(written, List.of()), clock.instant());
        SharedEvidence.write(evidenceDir, book, record);
        return new Report(written, intake.skipped(), intake.quarantined(), record);
    }
}
