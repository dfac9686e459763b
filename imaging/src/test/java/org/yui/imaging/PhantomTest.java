package org.yui.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yui.testkit.Tool;
import org.yui.testkit.canary.CanaryScan;
import org.yui.testkit.dicom.CharacterSet;
import org.yui.testkit.dicom.Syntax;
import org.yui.testkit.phantom.Flaw;
import org.yui.testkit.phantom.Phantom;
import org.yui.testkit.phantom.PhantomHospital;
import org.yui.testkit.phantom.PhantomWriter;
import org.yui.testkit.phantom.StudyPlan;

/** Phantom studies whose identities are hidden by someone else than this room's authors. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PhantomTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));

    @TempDir
    private Path folder;

    private CollectionReport collect(Phantom phantom) throws IOException, UnusableFolderException {
        return new Collection(Slices.SECRET, Profiles.BASIC, "test", CLOCK)
                .collect(
                        phantom.folder(),
                        Files.createDirectories(folder.resolve("out/staging")),
                        folder.resolve("out/quarantine"),
                        Progress.NONE);
    }

    /** Nothing planted is in any file, any file name, or any record. */
    private void assertClean(Phantom phantom, CollectionReport report) throws IOException {
        CanaryScan scan = new CanaryScan(phantom.canaries());
        assertThat(scan.under(folder.resolve("out"))).isEmpty();
        for (CuratedStudy study : report.studies()) {
            List<byte[]> records = new ArrayList<>();
            study.evidence().forEach(evidence -> records.add(evidence.canonicalJson()));
            records.add(study.verdict().canonicalJson());
            records.add(study.facets().canonicalJson());
            for (byte[] json : records) {
                assertThat(scan.in(Path.of("record"), new ByteArrayInputStream(json)))
                        .isEmpty();
            }
        }
        assertThat(scan.inText("report", report.held() + " " + report.quarantined()))
                .isEmpty();
    }

    private Phantom write(StudyPlan plan) throws IOException {
        return new PhantomWriter(17).write(PhantomHospital.TOTO, folder.resolve("in"), plan);
    }

    @ParameterizedTest
    @EnumSource
    void whole_hospitals_come_out_complete_and_clean(PhantomHospital hospital) throws Exception {
        Phantom phantom = new PhantomWriter(11).write(hospital, folder.resolve("in"));
        CollectionReport report = collect(phantom);
        assertThat(report.quarantined()).isEmpty();
        assertThat(report.held()).isEmpty();
        assertThat(report.studies()).hasSize(phantom.studies());
        assertThat(report.instances()).isEqualTo(phantom.instances());
        assertThat(report.skipped()).isEqualTo(phantom.otherFiles());
        assertClean(phantom, report);
    }

    @ParameterizedTest
    @EnumSource
    void every_flaw_is_met_and_nothing_comes_out(Flaw flaw) throws Exception {
        StudyPlan plan = StudyPlan.ct(0, CharacterSet.KANJI, Syntax.EXPLICIT_LITTLE_ENDIAN);
        Phantom phantom = write(plan.with(flaw));
        CollectionReport report = collect(phantom);
        switch (flaw) {
            case REPEATED_FILE -> assertThat(findings(report)).contains(Finding.DUPLICATE_INSTANCES);
            case REPEATED_IMAGE -> assertThat(findings(report)).contains(Finding.DUPLICATE_PIXELS);
            case MISSING_IMAGE -> assertThat(findings(report)).contains(Finding.MISSING_SLICES);
            case BURNED_IN, TEXT_AFTER_PIXELS, TRUNCATED ->
                assertThat(report.quarantined()).isNotEmpty();
            case TILTED, UNEVEN_SPACING, CLAIMS_DEIDENTIFIED, NO_PATIENT_ID, IDENTITY_IN_TERMS, MISPLACED_TEXT -> {
                assertThat(report.held()).isEmpty();
                assertThat(report.quarantined()).isEmpty();
                assertThat(report.instances()).isEqualTo(phantom.instances());
            }
        }
        assertClean(phantom, report);
    }

    private static List<Finding> findings(CollectionReport report) {
        return report.held().stream()
                .flatMap(held -> held.verdict().findings().stream())
                .toList();
    }

    @Test
    void dciodvfy_finds_no_error_that_the_phantom_does_not_have() throws Exception {
        Tool dciodvfy = Tool.onPath("dciodvfy");
        Phantom phantom = new PhantomWriter(11).write(PhantomHospital.SAIKAI, folder.resolve("in"));
        Set<String> before = new TreeSet<>();
        try (Stream<Path> files = Files.walk(phantom.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                before.addAll(errors(dciodvfy, file));
            }
        }
        for (CuratedStudy study : collect(phantom).studies()) {
            for (StagedFile file : study.files().subList(0, 3)) {
                assertThat(before).containsAll(errors(dciodvfy, file.path()));
            }
        }
    }

    /** Without the values that some of them repeat. */
    private static Set<String> errors(Tool dciodvfy, Path file) throws IOException, InterruptedException {
        Set<String> errors = new TreeSet<>();
        dciodvfy.run(file.toString())
                .output()
                .lines()
                .filter(line -> line.startsWith("Error"))
                .map(line -> line.replaceAll("<[0-9.]*>", "<>"))
                .forEach(errors::add);
        return errors;
    }

    @Test
    void figures_of_flawed_geometry_are_stated() throws Exception {
        CollectionReport report = collect(write(StudyPlan.ct(0, CharacterSet.UTF_8, Syntax.IMPLICIT_LITTLE_ENDIAN)
                .with(Flaw.TILTED)));
        SeriesVerdict verdict = report.studies().getFirst().verdict().series().getFirst();
        assertThat(verdict.findings()).contains(Finding.GANTRY_TILT);
        assertThat(verdict.tilt()).isBetween(14_990L, 15_010L);
    }
}
