package org.yui.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.imaging.evidence.Handling;
import org.yui.imaging.evidence.Touch;
import org.yui.imaging.profile.Rule;
import org.yui.testkit.Shared;
import org.yui.testkit.Tool;

/** Real images, and validators that were not written here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealStudiesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));

    @TempDir
    private Path folder;

    private CollectionReport collect(String study) throws IOException, UnusableFolderException {
        return new Collection(Slices.SECRET, Profiles.BASIC, "test", CLOCK)
                .collect(Shared.study(study), folder.resolve("staging"), folder.resolve("quarantine"), Progress.NONE);
    }

    @Test
    void the_head_comes_out_complete_with_its_spacing_and_tilt_stated() throws Exception {
        CollectionReport report = collect("ct-ge-head28");
        assertThat(report.instances()).isEqualTo(28);
        assertThat(report.skipped()).isEqualTo(2);
        assertThat(report.quarantined()).isEmpty();
        assertThat(report.held()).isEmpty();
        SeriesVerdict verdict = report.studies().getFirst().verdict().series().getFirst();
        assertThat(verdict.findings()).containsExactly(Finding.IRREGULAR_SPACING, Finding.GANTRY_TILT);
        assertThat(verdict.leastGap()).isEqualTo(1081);
        assertThat(verdict.mostGap()).isEqualTo(6999);
        assertThat(verdict.tilt()).isEqualTo(18_500).isEqualTo(verdict.declaredTilt());
    }

    @Test
    void the_head_is_held_whichever_inner_slice_is_missing() throws Exception {
        Path source = Shared.study("ct-ge-head28");
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int missing = 2; missing < 28; missing++) {
            for (int i = 1; i <= 28; i++) {
                Path target = in.resolve(i + ".dcm");
                Files.deleteIfExists(target);
                if (i != missing) {
                    Files.createLink(target, hardLinkable(source, String.format("%02d.dcm", i)));
                }
            }
            CollectionReport report = new Collection(Slices.SECRET, Profiles.BASIC, "test", CLOCK)
                    .collect(in, folder.resolve("s"), folder.resolve("q"), Progress.NONE);
            assertThat(report.studies()).as("without slice %d", missing).isEmpty();
            assertThat(report.held()).as("without slice %d", missing).hasSize(1);
        }
    }

    private Path hardLinkable(Path source, String name) throws IOException {
        Path copy = folder.resolve(name);
        if (!Files.exists(copy)) {
            Files.copy(source.resolve(name), copy);
        }
        return copy;
    }

    @Test
    void the_fruit_comes_out_complete_though_it_claims_to_be_de_identified() throws Exception {
        CollectionReport report = collect("mr-fruit-ge-196");
        assertThat(report.instances()).isEqualTo(196);
        assertThat(report.quarantined()).isEmpty();
        assertThat(report.held()).isEmpty();
        assertThat(report.studies().getFirst().verdict().series().getFirst().findings())
                .isEmpty();
        assertThat(report.shared().tables().values())
                .allSatisfy(table -> assertThat(table.touched())
                        .contains(new Touch("(private)", Handling.REMOVED, Rule.PRIVATE, null, null, 156, null)));
    }

    @Test
    void every_broken_or_foreign_file_is_decided() throws Exception {
        for (String study : new String[] {"pydicom-wheel", "pydicom-data", "dcmqi", "highdicom", "codec-tiles"}) {
            Path source = Shared.study(study);
            long files;
            try (var all = Files.walk(source)) {
                files = all.filter(Files::isRegularFile).count();
            }
            Deidentification.Report report = new Deidentification(
                            Slices.SECRET, Profiles.BASIC, "test", CLOCK, Quarantine.DEFAULT_TERM)
                    .run(
                            source,
                            folder.resolve(study + "/out"),
                            folder.resolve(study + "/evidence"),
                            folder.resolve(study + "/quarantine"),
                            Progress.NONE);
            assertThat(report.written()
                            + report.skipped()
                            + report.quarantined().size())
                    .as(study)
                    .isEqualTo((int) files);
        }
    }

    @Test
    void dciodvfy_finds_no_error_that_the_input_does_not_have() throws Exception {
        for (String study : new String[] {"ct-ge-head28", "mr-fruit-ge-196", "ct-philips-phantom"}) {
            Path source = Shared.study(study);
            Tool dciodvfy = Tool.onPath("dciodvfy");
            Set<String> before = new TreeSet<>();
            try (var files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).limit(12).toList()) {
                    before.addAll(errors(dciodvfy, file));
                }
            }
            CuratedStudy curated = collect(study).studies().getFirst();
            for (StagedFile file : curated.files().subList(0, 10)) {
                assertThat(before).as("errors of %s", study).containsAll(errors(dciodvfy, file.path()));
            }
        }
    }

    private static Set<String> errors(Tool dciodvfy, Path file) throws IOException, InterruptedException {
        Set<String> errors = new TreeSet<>();
        dciodvfy.run(file.toString())
                .output()
                .lines()
                .filter(line -> line.startsWith("Error"))
                .forEach(errors::add);
        return errors;
    }

    @Test
    void pydicom_opens_every_file_and_sees_the_same_pixels() throws Exception {
        Path source = Shared.study("mr-fruit-ge-196");
        Tool python = Tool.pythonWith("pydicom");
        collect("mr-fruit-ge-196");
        String script = """
            import glob, sys, pydicom
            pixels = lambda root: sorted(pydicom.dcmread(f).PixelData
                                         for f in glob.glob(root + '/**/*.dcm', recursive=True))
            a, b = pixels(sys.argv[1]), pixels(sys.argv[2])
            print(len(b), a == b)
            """;
        Tool.Answer answer = python.run(
                "-c", script, source.toString(), folder.resolve("staging").toString());
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output().strip()).isEqualTo("196 True");
    }
}
