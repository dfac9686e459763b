package org.yui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yui.audit.report.JudgedAccusation.Verdict.CONVICTED;
import static org.yui.audit.report.JudgedAccusation.Verdict.NOT_PROVED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.evidence.UnusableEvidenceException;
import org.yui.audit.fixture.MadeEvidence;
import org.yui.audit.fixture.Players;
import org.yui.audit.report.AuditReport;
import org.yui.audit.report.CurrencyTotals;
import org.yui.audit.report.Finding;
import org.yui.audit.report.JudgedAccusation;
import org.yui.audit.report.UnusedLine;
import org.yui.audit.report.Verdict;
import org.yui.domain.json.Json;
import org.yui.testkit.SeededRandom;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditTest {

    @TempDir
    static Path folder;

    private static Path evidence;

    @BeforeAll
    static void make() throws Exception {
        evidence = MadeEvidence.make(folder, SeededRandom.seed(AuditTest.class));
    }

    @Test
    void untouched_evidence_is_clean_and_proved_to_its_end() throws Exception {
        AuditReport report = Audit.run(evidence, Optional.of(folder.resolve("anchor.json")));
        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(report.provedHeight()).isEqualTo(report.blocks());
        assertThat(report.invalid()).isEqualTo(3);
        assertThat(report.valid() + report.invalid()).isEqualTo(report.transactions());
    }

    @Test
    void money_adds_up_and_every_line_is_accounted_for() throws Exception {
        AuditReport report = Audit.run(evidence, Optional.empty());
        CurrencyTotals yen = report.totals().getFirst();
        assertThat(yen.fees().units())
                .isEqualTo(yen.entitled().units()
                        + yen.dust().units()
                        + yen.unusedPrepayments().units());
        assertThat(yen.fees().units()).isEqualTo(10_001 + 2_000);
        assertThat(report.earnings().stream().mapToLong(e -> e.earned().units()).sum())
                .isEqualTo(yen.entitled().units());
        assertThat(report.grants())
                .singleElement()
                .satisfies(g -> assertThat(List.of(g.quota(), g.leased(), g.ordered(), g.used()))
                        .containsExactly(10L, 6L, 5L, 3L));
        assertThat(report.unusedLines())
                .extracting(UnusedLine::state)
                .containsExactlyInAnyOrder(
                        UnusedLine.State.REPEATED, UnusedLine.State.OPEN, UnusedLine.State.UNCOMMITTED);
    }

    @Test
    void a_dealer_is_convicted_by_the_parts_that_it_committed_to_and_evidence_that_is_clean_is_not_any_more()
            throws Exception {
        Path accusations = folder.resolve("accusations");
        Path forged = folder.resolve("forged.json");
        Files.writeString(
                forged,
                Files.readString(accusations.resolve(Players.EAST + ".json")).replace("\"epoch\":1", "\"epoch\":2"));
        Path letter = Files.writeString(folder.resolve("letter.json"), "They cheat!");

        AuditReport report = Audit.run(
                evidence,
                Optional.empty(),
                Map.of(),
                List.of(accusations.resolve(Players.EAST + ".json"), forged, letter));

        assertThat(report.accusations())
                .extracting(JudgedAccusation::verdict)
                .containsExactly(CONVICTED, NOT_PROVED, NOT_PROVED);
        assertThat(report.accusations().getFirst().dealer()).isEqualTo(Players.EAST);
        assertThat(report.findings())
                .singleElement()
                .extracting(Finding::what)
                .asString()
                .contains("dealt a study's key falsely");
        assertThat(Json.readCanonical(Json.write(report), AuditReport.class)).isEqualTo(report);
        assertThatThrownBy(
                        () -> Audit.run(evidence, Optional.empty(), Map.of(), List.of(folder.resolve("nowhere.json"))))
                .isInstanceOf(UnusableEvidenceException.class)
                .hasMessageContaining("expected an accusation");
    }

    @Test
    void the_report_survives_its_own_json() throws Exception {
        AuditReport report = Audit.run(evidence, Optional.empty());
        assertThat(Json.readCanonical(Json.write(report), AuditReport.class)).isEqualTo(report);
    }
}
