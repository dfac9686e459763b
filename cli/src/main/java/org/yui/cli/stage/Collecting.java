package org.yui.cli.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yui.cli.AtomicFile;
import org.yui.cli.UnusableInputException;
import org.yui.cli.node.Participant;
import org.yui.domain.json.Json;
import org.yui.imaging.Collection;
import org.yui.imaging.CollectionReport;
import org.yui.imaging.CuratedStudy;
import org.yui.imaging.UnusableFolderException;
import org.yui.imaging.deid.HospitalSecret;
import org.yui.imaging.deid.SharedEvidence;
import org.yui.imaging.evidence.EvidenceFiles;
import org.yui.imaging.evidence.KnownOutputs;
import org.yui.imaging.intake.ExpansionLimits;
import org.yui.imaging.intake.Source;
import org.yui.imaging.intake.UnusableArchiveException;
import org.yui.imaging.profile.DeidentificationProfile;

/** A hospital collects and curates a folder into its own staging area, and keeps the record of it. */
public final class Collecting {

    /**
     * Below the hospital's evidence, a folder for each of its own names of contributions: a study that is collected for a second one,
     * because more of it came, leaves the record of the first as it is.
     */
    private static final String COLLECTED = "collected";

    private final Participant hospital;
    private final HospitalSecret secret;
    private final DeidentificationProfile profile;
    private final String contribution;

    /** @param contribution the hospital's own name for what it collects for */
    public Collecting(
            Participant hospital, HospitalSecret secret, DeidentificationProfile profile, String contribution) {
        this.hospital = hospital;
        this.secret = secret;
        this.profile = profile;
        this.contribution = contribution;
    }

    /**
     * Collects what is given, a folder or an archive, for a batch.
     *
     * @param name the hospital's own for the batch
     * @param number of what is given in the batch, from 1
     */
    public CollectionReport run(Path given, String name, int number) throws IOException {
        String place = name + "-" + number;
        Path staging = hospital.folder().resolve("staging").resolve(name).resolve(Integer.toString(number));
        Path expanded = hospital.folder().resolve("expanded").resolve(place);
        try (Source source = Source.open(given, expanded, ExpansionLimits.USUAL)) {
            return run(source.place(), staging);
        } catch (UnusableArchiveException e) {
            throw new UnusableInputException(hospital.msp() + ": " + e.getMessage(), e);
        }
    }

    /** @param staging where the de-identified files go; the folder's own */
    public CollectionReport run(Path studies, Path staging) throws IOException {
        Path evidence = hospital.folder().resolve("evidence");
        Collection collection = new Collection(secret, profile, contribution, hospital.clock());
        try {
            CollectionReport report = collection.collect(
                    studies,
                    staging,
                    hospital.folder().resolve("quarantine"),
                    KnownOutputs.read(List.of(evidence)),
                    (stage, done, total) -> hospital.terminal().progress(stage, done, total));
            Path collected = evidence.resolve(COLLECTED).resolve(contribution);
            for (CuratedStudy study : report.studies()) {
                AtomicFile.write(
                        collected.resolve(study.key() + ".json"), Json.bytes(new StudyRecord(study.verdict())));
                AtomicFile.write(
                        collected.resolve(study.key() + EvidenceFiles.LINES), EvidenceFiles.lines(study.evidence()));
            }
            SharedEvidence.write(evidence, report.shared(), report.batch());
            return report;
        } catch (UnusableFolderException e) {
            throw new UnusableInputException(hospital.msp() + ": " + e.getMessage(), e);
        }
    }
}
