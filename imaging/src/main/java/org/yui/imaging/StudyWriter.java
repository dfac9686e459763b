package org.yui.imaging;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.yui.imaging.deid.Batch;
import org.yui.imaging.deid.ChangedFileException;
import org.yui.imaging.deid.Deidentifier;
import org.yui.imaging.deid.Instance;
import org.yui.imaging.deid.PatientIdentities;
import org.yui.imaging.dicom.MalformedDicomException;
import org.yui.imaging.evidence.InstanceEvidence;

/** Curates one found study and writes the series that pass into a folder of the study's key. */
final class StudyWriter {

    private static final long FACET_STEP = 10;

    private final FoundStudy study;
    private final Path folder;
    private final List<SeriesVerdict> verdicts = new ArrayList<>();

    StudyWriter(FoundStudy study, Path stagingDir) {
        this.study = study;
        this.folder = stagingDir.resolve(study.key());
        Curator curator = new Curator(study);
        for (int i = 0; i < study.series().size(); i++) {
            verdicts.add(curator.verdict(i + 1, study.series().get(i)));
        }
    }

    List<SeriesVerdict> verdicts() {
        return verdicts;
    }

    /** How many instances pass. */
    int instances() {
        return verdicts.stream()
                .filter(verdict -> !verdict.isHeld())
                .mapToInt(SeriesVerdict::instances)
                .sum();
    }

    CuratedStudy write(Deidentifier deidentifier, Map<String, PatientIdentities> patients, IntConsumer progress)
            throws IOException {
        List<StagedFile> files = new ArrayList<>();
        List<InstanceEvidence> evidence = new ArrayList<>();
        for (SeriesVerdict verdict : verdicts) {
            if (!verdict.isHeld()) {
                writeSeries(verdict, deidentifier, patients, files, evidence, progress);
            }
        }
        removeOthers(files);
        SeriesVerdict largest = largest();
        return new CuratedStudy(
                study.key(), files, new CurationVerdict(largest.kind(), verdicts), evidence, facets(largest));
    }

    private void writeSeries(
            SeriesVerdict verdict,
            Deidentifier deidentifier,
            Map<String, PatientIdentities> patients,
            List<StagedFile> files,
            List<InstanceEvidence> evidence,
            IntConsumer progress)
            throws IOException {
        List<Instance> series = study.series().get(verdict.series() - 1);
        String seriesName = Names.ofSeries(verdict.series());
        Path seriesFolder = Files.createDirectories(folder.resolve(seriesName));
        List<String> names = Names.ofInstances(series);
        InstanceEvidence[] done = new InstanceEvidence[series.size()];
        try (Batch batch = new Batch()) {
            Workers.each(
                    series,
                    (instance, i) -> done[i] =
                            write(deidentifier, instance, patients, seriesFolder.resolve(names.get(i)), batch));
            batch.commit();
        }
        for (int i = 0; i < series.size(); i++) {
            Path target = seriesFolder.resolve(names.get(i));
            String name = seriesName + "/" + names.get(i);
            String sopUid = series.get(i).sopUid();
            files.add(new StagedFile(target, name, done[i].outputBytes(), sopUid, verdict.series()));
            evidence.add(done[i]);
        }
        progress.accept(files.size());
    }

    static InstanceEvidence write(
            Deidentifier deidentifier,
            Instance instance,
            Map<String, PatientIdentities> patients,
            Path target,
            Batch batch)
            throws IOException {
        try {
            PatientIdentities identities =
                    requireNonNull(patients.get(instance.patient()), "what is known of the patient");
            return deidentifier.write(instance, identities, target, batch);
        } catch (MalformedDicomException e) {
            // It was well-formed when it was examined.
            throw new ChangedFileException(instance.file(), e);
        }
    }

    /** Deletes what an earlier run left of a study of which nothing passes now. */
    void clear() throws IOException {
        if (Files.isDirectory(folder)) {
            removeOthers(List.of());
        }
    }

    private void removeOthers(List<StagedFile> files) throws IOException {
        Set<Path> staged = new HashSet<>();
        files.forEach(file -> staged.add(file.path()));
        List<Path> others;
        try (Stream<Path> all = Files.walk(folder)) {
            others = all.filter(path -> !staged.contains(path) && !Files.isDirectory(path))
                    .toList();
        }
        for (Path other : others) {
            Files.delete(other);
        }
    }

    private SeriesVerdict largest() {
        return verdicts.stream()
                .filter(verdict -> !verdict.isHeld())
                .max(Comparator.comparingInt(SeriesVerdict::instances)
                        .thenComparing(SeriesVerdict::series, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private StudyFacets facets(SeriesVerdict largest) {
        Instance first = study.series().get(largest.series() - 1).getFirst();
        return new StudyFacets(
                largest.kind(),
                first.bodyPart(),
                first.maker(),
                first.model(),
                (int) verdicts.stream().filter(verdict -> !verdict.isHeld()).count(),
                largest.instances(),
                largest.rows(),
                largest.columns(),
                coarse(largest.rowSpacing()),
                coarse(largest.medianGap()));
    }

    private static long coarse(long micrometres) {
        return Math.ceilDiv(micrometres, FACET_STEP) * FACET_STEP;
    }
}
