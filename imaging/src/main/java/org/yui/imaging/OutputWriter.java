package org.yui.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yui.imaging.deid.Batch;
import org.yui.imaging.deid.ChangedFileException;
import org.yui.imaging.deid.Deidentifier;
import org.yui.imaging.deid.Instance;
import org.yui.imaging.evidence.EvidenceFiles;
import org.yui.imaging.evidence.InstanceEvidence;

/**
 * Writes what was accepted, a window of many files at a time: on all processors, and made durable together. A patient's files
 * follow one another, so that what is known of the patient is needed but for their time.
 */
final class OutputWriter {

    private static final int WINDOW_FILES = 512;

    /** A series of which not all is written yet. */
    private static final class Lines {
        private final Path target;
        private final @Nullable InstanceEvidence[] done;
        private int left;

        Lines(Path target, int size) {
            this.target = target;
            this.done = new @Nullable InstanceEvidence[size];
            this.left = size;
        }

        List<InstanceEvidence> whole() {
            List<InstanceEvidence> whole = new ArrayList<>();
            for (InstanceEvidence each : done) {
                if (each != null) {
                    whole.add(each);
                }
            }
            return whole;
        }
    }

    private record Job(Instance instance, Path target, Lines lines, int place) {}

    private final Deidentifier deidentifier;
    private final Intake intake;
    private final Path out;
    private final Path evidenceDir;
    private final Progress progress;
    private final Map<String, Integer> waiting = new HashMap<>();
    private final List<Job> window = new ArrayList<>();
    private int written;

    OutputWriter(Deidentifier deidentifier, Intake intake, Path out, Path evidenceDir, Progress progress) {
        this.deidentifier = deidentifier;
        this.intake = intake;
        this.out = out;
        this.evidenceDir = evidenceDir;
        this.progress = progress;
        intake.accepted().forEach(instance -> waiting.merge(instance.patient(), 1, Integer::sum));
    }

    /** Writes all instances, and says how many that were. */
    int write(List<FoundStudy> studies) throws IOException {
        List<FoundStudy> byPatient = new ArrayList<>(studies);
        byPatient.sort(Comparator.comparing((FoundStudy study) ->
                        study.series().getFirst().getFirst().patient())
                .thenComparing(FoundStudy::key));
        for (FoundStudy study : byPatient) {
            Files.createDirectories(evidenceDir.resolve(study.key()));
            for (int i = 0; i < study.series().size(); i++) {
                take(study.key() + "/" + Names.ofSeries(i + 1), study.series().get(i));
            }
        }
        flush();
        return written;
    }

    private void take(String place, List<Instance> series) throws IOException {
        Path folder = Files.createDirectories(out.resolve(place));
        List<String> names = Names.ofInstances(series);
        Lines lines = new Lines(evidenceDir.resolve(place + EvidenceFiles.LINES), series.size());
        for (int i = 0; i < series.size(); i++) {
            window.add(new Job(series.get(i), folder.resolve(names.get(i)), lines, i));
            if (window.size() == WINDOW_FILES) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        try (Batch batch = new Batch()) {
            Workers.each(window, (job, place) -> write(job, batch));
            for (Job job : window) {
                if (job.lines.done[job.place] == null) {
                    batch.drop(job.target);
                    intake.putAwayChanged(job.instance.file());
                } else {
                    written++;
                }
                if (--job.lines.left == 0) {
                    byte[] json = EvidenceFiles.lines(job.lines.whole());
                    batch.write(job.lines.target, lines -> lines.write(json));
                }
                if (waiting.merge(job.instance.patient(), -1, Integer::sum) == 0) {
                    intake.patients().remove(job.instance.patient());
                }
            }
            batch.commit();
        }
        window.clear();
        progress.at("de-identify", written, intake.accepted().size());
    }

    /** What changed since it was examined has no evidence, by which it is told from the others. */
    private void write(Job job, Batch batch) throws IOException {
        try {
            job.lines.done[job.place] =
                    StudyWriter.write(deidentifier, job.instance, intake.patients(), job.target, batch);
        } catch (ChangedFileException changed) {
            job.lines.done[job.place] = null;
        }
    }
}
