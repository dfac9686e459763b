package org.yui.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yui.imaging.evidence.BatchCounts;
import org.yui.imaging.evidence.EvidenceFiles;

/** Somebody writes to the folder between the two looks that are taken at each file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedFileTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));

    /** What is done to a file. */
    private enum Change {
        OTHER_INSTANCE {
            @Override
            void to(Path file) throws IOException {
                Files.copy(file.resolveSibling("000.dcm"), file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        CUT {
            @Override
            void to(Path file) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        },
        LONGER {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[1000], StandardOpenOption.APPEND);
            }
        },
        OTHER_PIXELS {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length - 1] ^= 1;
                Files.write(file, bytes);
            }
        },
        NO_DICOM {
            @Override
            void to(Path file) throws IOException {
                Files.writeString(file, "nothing");
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @TempDir
    private Path folder;

    private Path in;
    private Path out;
    private Path changed;

    @BeforeEach
    void stack() throws IOException {
        in = folder.resolve("in");
        out = folder.resolve("out");
        Slices.stack(in, 5);
        try (Stream<Path> files = Files.list(in)) {
            List<Path> sorted = files.sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                Files.move(sorted.get(i), in.resolve("00" + i + ".dcm"));
            }
        }
        changed = in.resolve("003.dcm");
    }

    private Progress changing(Change change) {
        return (stage, done, total) -> {
            if (stage.equals("examine") && done == total) {
                try {
                    change.to(changed);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private Deidentification.Report deidentify(Progress progress) throws Exception {
        return new Deidentification(Slices.SECRET, Profiles.BASIC, "test", CLOCK, Quarantine.DEFAULT_TERM)
                .run(in, out, folder.resolve("evidence"), folder.resolve("quarantine"), progress);
    }

    private List<Path> written(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Pixels are looked at once, as they are copied, unless a series is judged: then they are what they are. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER_PIXELS")
    void what_changed_is_quarantined_and_the_others_are_written(Change change) throws Exception {
        Deidentification.Report report = deidentify(changing(change));

        assertThat(report.written()).isEqualTo(4);
        assertThat(report.quarantined())
                .singleElement()
                .satisfies(each -> assertThat(each.refusal().code()).isEqualTo("changed-while-read"));
        BatchCounts counts = report.batch().counts();
        assertThat(counts.files()).isEqualTo(5);
        assertThat(counts.clean()).isEqualTo(4);
        assertThat(written(out)).hasSize(4);
        List<String> evidence = new ArrayList<>();
        EvidenceFiles.forEach(
                folder.resolve("evidence"), each -> evidence.add(each.output().toString()));
        assertThat(evidence).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void an_output_of_before_does_not_stay_where_its_input_changed() throws Exception {
        deidentify(Progress.NONE);
        List<Path> before = written(out);

        deidentify(changing(Change.CUT));

        assertThat(before).hasSize(5);
        assertThat(written(out)).hasSize(4).isSubsetOf(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_series_that_is_collected_is_judged_anew_without_it(Change change) throws Exception {
        Path staging = folder.resolve("staging");
        CollectionReport report = new Collection(Slices.SECRET, Profiles.BASIC, "test", CLOCK)
                .collect(in, staging, folder.resolve("quarantine"), changing(change));

        assertThat(report.quarantined())
                .singleElement()
                .satisfies(each -> assertThat(each.refusal().code()).isEqualTo("changed-while-read"));
        int staged = report.studies().stream()
                .mapToInt(study -> study.files().size())
                .sum();
        int held = report.held().stream()
                .mapToInt(series -> series.verdict().instances())
                .sum();
        assertThat(staged + held).isEqualTo(4);
        assertThat(written(staging)).hasSize(staged);
    }
}
