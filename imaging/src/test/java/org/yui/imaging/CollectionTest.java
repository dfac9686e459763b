package org.yui.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Hash;
import org.yui.imaging.dicom.Bytes;
import org.yui.imaging.evidence.EvidenceFiles;
import org.yui.imaging.evidence.InstanceEvidence;
import org.yui.imaging.profile.Kind;
import org.yui.testkit.Skip;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CollectionTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));

    @TempDir
    private Path folder;

    private Path in;
    private Path staging;
    private Path quarantine;

    @BeforeEach
    void nameFolders() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        staging = folder.resolve("staging");
        quarantine = folder.resolve("quarantine");
    }

    private CollectionReport collect() throws IOException, UnusableFolderException {
        return new Collection(Slices.SECRET, Profiles.BASIC, "test", CLOCK)
                .collect(in, staging, quarantine, Progress.NONE);
    }

    private static Map<String, Hash> content(Path root) throws IOException {
        Map<String, Hash> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(root.relativize(file).toString(), Hash.of(Files.readAllBytes(file)));
            }
        }
        return content;
    }

    @Test
    void takes_a_folder_the_whole_way() throws Exception {
        Slices.stack(in.resolve("a"), 5);
        Bytes.write(in, "README.md", "images".getBytes(StandardCharsets.UTF_8));
        List<String> stages = new ArrayList<>();
        CollectionReport report = new Collection(Slices.SECRET, Profiles.BASIC, "test", CLOCK)
                .collect(in, staging, quarantine, (stage, done, total) -> stages.add(stage + " " + done + "/" + total));
        assertThat(report.instances()).isEqualTo(5);
        assertThat(report.skipped()).isOne();
        assertThat(report.quarantined()).isEmpty();
        assertThat(report.held()).isEmpty();
        CuratedStudy study = report.studies().getFirst();
        assertThat(study.kind()).isEqualTo(Kind.CT);
        assertThat(study.key()).matches("[0-9a-f]{32}");
        assertThat(study.files())
                .extracting(StagedFile::name)
                .startsWith("series-001/000001.dcm")
                .endsWith("series-001/000005.dcm");
        assertThat(study.evidence()).hasSize(5);
        assertThat(study.bytes())
                .isEqualTo(5 * Files.size(study.files().getFirst().path()));
        assertThat(study.facets().sliceSpacing()).isEqualTo(5000);
        assertThat(stages).contains("examine 6/6", "de-identify 5/5");
        assertThat(quarantine).doesNotExist();
    }

    @Test
    void runs_again_to_the_same_bytes_and_report() throws Exception {
        Slices.stack(in, 4);
        Bytes.write(in, "broken.dcm", Arrays.copyOf(Slices.at(9).file(), 700));
        CollectionReport first = collect();
        Map<String, Hash> staged = content(staging);
        Map<String, Hash> put = content(quarantine);
        CollectionReport second = collect();
        assertThat(content(staging)).isEqualTo(staged);
        assertThat(content(quarantine)).isEqualTo(put);
        assertThat(second.quarantined()).isEqualTo(first.quarantined()).hasSize(1);
        assertThat(second.studies().getFirst().files())
                .isEqualTo(first.studies().getFirst().files());
        assertThat(second.studies().getFirst().evidence())
                .isEqualTo(first.studies().getFirst().evidence());
    }

    @Test
    void clears_what_a_killed_or_older_run_left() throws Exception {
        Slices.stack(in, 3);
        Map<String, Hash> staged = stagedBy(collect());
        Path seriesFolder =
                staging.resolve(collect().studies().getFirst().key()).resolve("series-001");
        Bytes.write(seriesFolder, "000002.dcm.part", new byte[10]);
        Bytes.write(seriesFolder, "000009.dcm", new byte[10]);
        Files.delete(seriesFolder.resolve("000003.dcm"));
        assertThat(stagedBy(collect())).isEqualTo(staged);
    }

    private Map<String, Hash> stagedBy(CollectionReport report) throws IOException {
        assertThat(report.studies()).hasSize(1);
        return content(staging);
    }

    @Test
    void holds_one_series_and_passes_another() throws Exception {
        Slices.stack(in, 5);
        for (int i : new int[] {1, 2, 4}) {
            Slices slice = Slices.at(i);
            slice.series = "1.2.392.200.1.2";
            slice.instance = slice.series + "." + i;
            slice.seriesNumber = 2;
            slice.pixels = Slices.pixels(100 + i);
            slice.write(in.resolve("two"), i + ".dcm");
        }
        CollectionReport report = collect();
        assertThat(report.instances()).isEqualTo(5);
        assertThat(report.held()).singleElement().satisfies(held -> {
            assertThat(held.verdict().series()).isEqualTo(2);
            assertThat(held.verdict().findings()).contains(Finding.MISSING_NUMBERS);
        });
        assertThat(report.studies().getFirst().verdict().series()).hasSize(2);
        assertThat(content(staging)).hasSize(5);
    }

    @Test
    void a_study_whose_every_series_is_held_is_not_there() throws Exception {
        Slices.stack(in, 5);
        Files.delete(in.resolve("Yamada_Tarou_3.dcm"));
        CollectionReport report = collect();
        assertThat(report.studies()).isEmpty();
        assertThat(report.held()).hasSize(1);
        assertThat(staging).doesNotExist();
    }

    @Test
    void an_instance_that_comes_to_be_held_leaves_the_staging_folder() throws Exception {
        Slices.stack(in, 5);
        collect();
        Files.delete(in.resolve("Yamada_Tarou_3.dcm"));
        assertThat(collect().studies()).isEmpty();
        assertThat(content(staging)).isEmpty();
    }

    @Test
    void no_name_of_the_input_is_in_any_name_or_sidecar() throws Exception {
        Slices.stack(in, 2);
        Slices.stack(in.resolve("Suzuki"), 1);
        Bytes.write(in, "Yamada_broken.dcm", Arrays.copyOf(Slices.at(9).file(), 700));
        CollectionReport report = collect();
        assertThat(report.quarantined()).hasSize(1);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(path -> !path.startsWith(in)).toList()) {
                assertThat(folder.relativize(path).toString()).doesNotContain("Yamada", "Suzuki", "Tarou");
                if (Files.isRegularFile(path)) {
                    assertThat(Files.readString(path, StandardCharsets.ISO_8859_1))
                            .doesNotContain("Yamada", "Suzuki", "HOSP-0001");
                }
            }
        }
    }

    @Test
    void refuses_folders_that_are_not_there_or_within_one_another() {
        assertThatThrownBy(() -> new Collection(Slices.SECRET, Profiles.BASIC, "test", CLOCK)
                        .collect(folder.resolve("none"), staging, quarantine, Progress.NONE))
                .isInstanceOf(UnusableFolderException.class)
                .hasMessageContaining("expected a folder");
        assertThatThrownBy(() -> new Collection(Slices.SECRET, Profiles.BASIC, "test", CLOCK)
                        .collect(in, in.resolve("staging"), quarantine, Progress.NONE))
                .isInstanceOf(UnusableFolderException.class)
                .hasMessageContaining("apart");
        assertThatThrownBy(() -> new Collection(Slices.SECRET, Profiles.BASIC, "test", CLOCK)
                        .collect(in, staging, staging, Progress.NONE))
                .isInstanceOf(UnusableFolderException.class);
    }

    @Test
    void a_disk_that_fails_leaves_nothing_half_written() throws Exception {
        Slices.stack(in, 4);
        Path seriesFolder =
                staging.resolve(collect().studies().getFirst().key()).resolve("series-001");
        Files.delete(seriesFolder.resolve("000003.dcm"));
        Files.createDirectories(seriesFolder.resolve("000003.dcm.part").resolve("in the way"));
        assertThatThrownBy(this::collect).isInstanceOf(IOException.class);
        assertThat(content(seriesFolder).keySet()).containsExactly("000001.dcm", "000002.dcm", "000004.dcm");
    }

    @Test
    void an_unreadable_folder_is_refused_before_anything_is_written() throws Exception {
        Slices.stack(in, 1);
        Path locked = Files.createDirectories(in.resolve("Yamada"));
        assertThat(locked.toFile().setReadable(false)).isTrue();
        if (Files.isReadable(locked)) {
            throw Skip.because("this user reads every folder");
        }
        assertThatThrownBy(this::collect)
                .isInstanceOf(UnusableFolderException.class)
                .hasMessageContaining("entry 1 by name of the given folder")
                .hasMessageNotContaining("Yamada");
        assertThat(staging).doesNotExist();
    }

    @Test
    void links_are_skipped_so_that_nothing_goes_in_circles() throws Exception {
        Slices.stack(in, 2);
        Files.createSymbolicLink(in.resolve("loop"), in);
        CollectionReport report = collect();
        assertThat(report.instances()).isEqualTo(2);
        assertThat(report.skipped()).isOne();
    }

    @Test
    void de_identifies_without_curating_where_asked() throws Exception {
        Slices.stack(in, 4);
        Files.delete(in.resolve("Yamada_Tarou_2.dcm"));
        Files.copy(in.resolve("Yamada_Tarou_3.dcm"), in.resolve("Yamada_Tarou_3_copy.dcm"));
        Path evidence = folder.resolve("evidence");
        Deidentification.Report report = new Deidentification(
                        Slices.SECRET, Profiles.BASIC, "test", CLOCK, Quarantine.DEFAULT_TERM)
                .run(in, folder.resolve("out"), evidence, quarantine, Progress.NONE);
        assertThat(report.written()).isEqualTo(4);
        assertThat(content(folder.resolve("out"))).hasSize(4);
        List<InstanceEvidence> instances = new ArrayList<>();
        EvidenceFiles.forEach(evidence, instances::add);
        assertThat(instances).hasSize(4);
        assertThat(instances).allSatisfy(each -> {
            assertThat(evidence.resolve("methods/" + each.method() + ".json")).exists();
            assertThat(Hash.of(Files.readAllBytes(evidence.resolve("touches/" + each.touches() + ".json"))))
                    .isEqualTo(each.touches());
        });
        assertThat(report.batch().counts().clean()).isEqualTo(4);
    }

    @Test
    void one_file_alone_can_be_de_identified() throws Exception {
        Path file = Slices.at(1).write(in, "one");
        Deidentification.Report report = new Deidentification(
                        Slices.SECRET, Profiles.BASIC, "test", CLOCK, Quarantine.DEFAULT_TERM)
                .run(file, folder.resolve("out"), folder.resolve("evidence"), quarantine, Progress.NONE);
        assertThat(report.written()).isOne();
    }
}
