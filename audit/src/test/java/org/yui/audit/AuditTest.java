package org.yui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.fixture.MadeEvidence;
import org.yui.audit.report.AuditReport;
import org.yui.audit.report.CurrencyTotals;
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
    void the_report_survives_its_own_json() throws Exception {
        AuditReport report = Audit.run(evidence, Optional.empty());
        assertThat(Json.readCanonical(Json.write(report), AuditReport.class)).isEqualTo(report);
    }
}
