package org.yui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.audit.fixture.MadeEvidence;
import org.yui.audit.report.AuditReport;
import org.yui.audit.report.Verdict;
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
    }
}
