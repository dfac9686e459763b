package org.yui.imaging.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.imaging.Deidentification;
import org.yui.imaging.Profiles;
import org.yui.imaging.Progress;
import org.yui.imaging.Slices;
import org.yui.imaging.Written;
import org.yui.imaging.dicom.Bytes;

/** What the hospital's evidence knows of files: that they are its outputs, all of them, unchanged. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GivenAgainTest {

    @TempDir
    private Path folder;

    private Path out;
    private Path evidence;

    @BeforeEach
    void de_identifies_three() throws Exception {
        Slices.stack(folder.resolve("in"), 3);
        out = folder.resolve("out");
        evidence = folder.resolve("evidence");
        assertThat(deidentify(folder.resolve("in"), out, List.of()).written()).isEqualTo(3);
    }

    private Deidentification.Report deidentify(Path in, Path to, List<Path> earlier) throws Exception {
        return new Deidentification(Slices.SECRET, Profiles.BASIC, "test", InstantSource.system(), Duration.ofDays(1))
                .run(
                        in,
                        to,
                        to.equals(out) ? evidence : folder.resolve("evidence-2"),
                        earlier,
                        folder.resolve("quarantine"),
                        Progress.NONE);
    }

    private VerificationReport verify() throws IOException {
        return Verification.run(
                out,
                Optional.empty(),
                Optional.of(EvidenceComparison.read(evidence, Slices.SECRET)),
                (done, total) -> {});
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void an_output_is_recognised_by_the_evidence_and_not_given_a_second_pseudonym() throws Exception {
        Deidentification.Report again = deidentify(out, folder.resolve("again"), List.of(evidence));
        assertThat(again.written()).isZero();
        assertThat(again.quarantined())
                .hasSize(3)
                .allMatch(each -> each.refusal().code().equals("already-deidentified"));
        assertThat(again.batch().counts().files()).isEqualTo(3);
    }

    @Test
    void a_claim_alone_is_no_reason_to_pass_a_file_on_or_to_hold_it() throws Exception {
        Slices claiming = new Slices();
        claiming.after0010 = Bytes.explicit().text(0x00120062, "CS", "YES").text(0x00120063, "LO", "by hand");
        claiming.write(folder.resolve("claims"), "one.dcm");
        Deidentification.Report report =
                deidentify(folder.resolve("claims"), folder.resolve("from-claims"), List.of(evidence));
        assertThat(report.written()).isOne();
        out = folder.resolve("from-claims");
        assertThat(files()).hasSize(1);
        assertThat(Files.readString(files().getFirst(), StandardCharsets.ISO_8859_1))
                .doesNotContain("by hand", "Yamada");
    }

    @Test
    void a_changed_output_is_no_longer_known() throws Exception {
        Mutant mutant = Mutant.of(files().getFirst()).text(0x00180050, "DS", "4");
        Files.write(files().getFirst(), mutant.bytes());
        assertThat(deidentify(out, folder.resolve("again"), List.of(evidence)).written())
                .isOne();
    }

    @Test
    void untouched_outputs_agree_with_their_evidence() throws Exception {
        VerificationReport report = verify();
        assertThat(report.isClean()).isTrue();
        assertThat(report.evidence()).isTrue();
        assertThat(report.studies()).isOne();
    }

    @Test
    void what_was_changed_or_is_missing_or_was_added_is_named() throws Exception {
        List<Path> files = files();
        Files.write(
                files.get(0),
                Mutant.of(files.get(0)).text(0x00180050, "DS", "4").bytes());
        Files.delete(files.get(1));
        Path other = folder.resolve("other.dcm");
        Written.deidentify(Slices.at(9).write(folder, "ninth.dcm"), other);
        Files.copy(other, files.get(1).resolveSibling("000009.dcm"));
        assertThat(verify().findings())
                .extracting(VerifyFinding::rule)
                .containsExactlyInAnyOrder(
                        VerifyRule.EVIDENCE_CHANGED, VerifyRule.EVIDENCE_MISSING, VerifyRule.EVIDENCE_ADDED);
    }
}
