package org.yui.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.json.Json;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealBenchTest {

    @TempDir
    private Path folder;

    @Test
    void both_ways_are_compared_with_and_without_the_disk_and_nothing_is_left() throws IOException {
        SealReport report = SealBench.measure(folder.resolve("bench"), 1_200_000, 1);

        assertThat(report.instances()).isEqualTo(3);
        assertThat(report.rows())
                .extracting(row -> row.name() + " " + row.withDisk())
                .containsExactlyInAnyOrder("seal true", "open true", "seal false", "open false");
        assertThat(report.rows())
                .allSatisfy(row -> assertThat(row.ratioThousandths()).isPositive());
        assertThat(folder).isEmptyDirectory();
        assertThat(Json.read(Json.write(report), SealReport.class)).isEqualTo(report);
    }

    @Test
    void the_tables_have_a_line_for_each_comparison() {
        List<SealReport.Row> rows = List.of(
                SealReport.Row.of(
                        "seal", true, List.of(3_000_000_000L, 1_000_000_000L, 2_000_000_000L), List.of(1_000_000_000L)),
                SealReport.Row.of("seal", false, List.of(1_500_000_000L), List.of(1_000_000_000L)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        SealTable.print(
                new SealReport(2041, 1 << 30, 3, 96 << 20, rows), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "One study of 2041 instances, 1.00 GiB, under a heap of 96 MiB; medians of 3 rounds in turns",
                        "  seal        2.000        1.000        512     2.00",
                        "  seal        1.500        1.000        683     1.50");
    }
}
