package org.yui.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.cli.ExitCode;
import org.yui.cli.Main;
import org.yui.domain.contribution.Contribution;
import org.yui.domain.contribution.Deidentification;
import org.yui.domain.json.Json;
import org.yui.domain.ledger.LedgerFact;
import org.yui.domain.signing.Signed;
import org.yui.imaging.evidence.ContributionManifest;
import org.yui.network.block.BlockFacts;
import org.yui.network.block.BlockFile;
import org.yui.testkit.canary.Canary;
import org.yui.testkit.canary.CanaryScan;
import org.yui.testkit.phantom.PhantomHospital;
import org.yui.testkit.phantom.PhantomWriter;

/** The demo without folders: phantoms full of names go in, and no name comes out anywhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PhantomDemoTest {

    @TempDir
    static Path folder;

    private static final List<Canary> CANARIES = new ArrayList<>();
    private static Path out;
    private static int exitCode;
    private static String log;

    @BeforeAll
    static void walk_the_whole_way() throws IOException {
        Path phantoms = folder.resolve("phantoms");
        for (PhantomHospital hospital : PhantomHospital.values()) {
            CANARIES.addAll(new PhantomWriter(Sources.SEED)
                    .write(hospital, phantoms.resolve(hospital.name()))
                    .canaries());
        }
        out = folder.resolve("out");
        StringWriter text = new StringWriter();
        exitCode = Main.run(new PrintWriter(text), new PrintWriter(text), "demo", "--out", out.toString());
        log = text.toString();
        Files.writeString(folder.resolve("log"), log);
    }

    @Test
    void it_ends_well() {
        assertThat(log).contains("audit       Clean.");
        assertThat(exitCode).isEqualTo(ExitCode.DONE);
    }

    @Test
    void revenue_is_what_was_earned_and_dust_to_the_unit() throws IOException {
        Summary summary = summary();

        long earned = summary.statements().stream()
                .mapToLong(Summary.StatementSummary::earnedMinor)
                .sum();
        assertThat(earned + summary.dustMinor()).isEqualTo(summary.revenueMinor());
        assertThat(summary.unusedPrepaymentsMinor()).isZero();
        assertThat(summary.audit().verdict()).isEqualTo("clean");
        assertThat(summary.releases()).isEqualTo(summary.studies()).isPositive();
    }

    @Test
    void each_contribution_names_what_its_hospital_signed_of_its_deidentification() throws IOException {
        int signed = 0;
        for (Contribution contribution : contributions()) {
            Path manifests = out.resolve(
                    "state/members/" + contribution.hospital() + "/publishing/manifests/" + contribution.id());
            Signed manifest = Json.read(Files.readAllBytes(Path.of(manifests + ".json")), Signed.class);
            ContributionManifest said = manifest.read(ContributionManifest.class);

            assertThat(contribution.deidentification())
                    .isEqualTo(new Deidentification(said.methods().getFirst().profileHash(), manifest.bodyHash()));
            assertThat(said.evidenceRoot()).isEqualTo(contribution.evidenceRoot());
            assertThat(said.legalForm()).isEqualTo(contribution.legalForm());
            signed++;
        }
        assertThat(signed).isEqualTo(2);
    }

    private static List<Contribution> contributions() throws IOException {
        List<Contribution> found = new ArrayList<>();
        try (BlockFile blocks = BlockFile.open(out.resolve("state/ledger"), "yui")) {
            while (blocks.hasNext()) {
                for (LedgerFact fact : BlockFacts.of(blocks.next().toByteArray())) {
                    if (fact.key().startsWith("CONTRIBUTION/")) {
                        found.add(Json.read(fact.json(), Contribution.class));
                    }
                }
            }
        }
        return found;
    }

    @Test
    void the_scan_sees_every_name_in_the_phantoms_themselves() throws IOException {
        var found = new CanaryScan(CANARIES).under(folder.resolve("phantoms"));

        assertThat(found.stream().map(f -> f.canary().place()).distinct())
                .as("kinds of places where names were planted")
                .containsAll(CANARIES.stream().map(Canary::place).distinct().toList());
    }

    @Test
    void no_planted_name_is_anywhere_in_the_output_or_in_the_log() throws IOException {
        CanaryScan scan = new CanaryScan(CANARIES);

        assertThat(scan.under(out)).isEmpty();
        try (var bytes = Files.newInputStream(folder.resolve("log"))) {
            assertThat(scan.in(Path.of("log"), bytes)).isEmpty();
        }
    }

    @Test
    void phantoms_leave_nothing_behind_in_the_temporary_folder() throws IOException {
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(p -> p.getFileName().toString().startsWith("yui-phantoms")))
                    .as("temporary phantom folders of this process")
                    .noneMatch(p -> p.getFileName()
                            .toString()
                            .startsWith(
                                    "yui-phantoms-" + ProcessHandle.current().pid() + "-"));
        }
    }

    @Test
    void the_page_names_who_gave_who_used_and_what_was_earned() throws IOException {
        String page = Files.readString(out.resolve("report.html"), StandardCharsets.UTF_8);

        assertThat(page)
                .contains("青嶺大学病院", "白浜医療センター", "灯火AI株式会社", "AI-TRAINING", "Audit clean")
                .doesNotContain("<script", "http://", "https://");
    }

    private static Summary summary() throws IOException {
        return Json.read(Files.readAllBytes(out.resolve("summary.json")), Summary.class);
    }
}
