package org.yui.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.json.Json;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GateBenchTest {

    @TempDir
    private Path folder;

    @Test
    void own_grants_are_given_and_foreign_ones_refused_and_nothing_is_left() throws IOException {
        GateReport report = GateBench.measure(folder.resolve("bench"), 2_000, 500);

        assertThat(report.refused()).isEqualTo(50);
        assertThat(report.decision().asked()).isEqualTo(500);
        assertThat(report.decision().medianNanos())
                .isPositive()
                .isLessThanOrEqualTo(report.decision().p99Nanos());
        assertThat(report.lookup().longestNanos()).isPositive();
        assertThat(folder).isEmptyDirectory();
        assertThat(Json.read(Json.write(report), GateReport.class)).isEqualTo(report);
    }

    @Test
    void the_table_says_rates_shares_and_the_ratio() {
        long[] nanos = new long[1_000];
        for (int at = 0; at < nanos.length; at++) {
            nanos[at] = 100_000L + at * 1_000L;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        GateReport.Times times = GateReport.Times.of(nanos);
        GateTable.print(
                new GateReport(7, 256 << 20, 1, times, GateReport.Times.of(new long[] {100_000})),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "  decision         1668      599.0     1089.0     1098.0     1099.0",
                        "  lookup          10000      100.0      100.0      100.0      100.0",
                        "  A decision takes 6.0 times one lookup by primary key.");
    }
}
