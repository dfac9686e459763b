package org.yui.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.json.Json;
import org.yui.testkit.phantom.PhantomHospital;
import org.yui.testkit.phantom.PhantomWriter;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeidBenchTest {

    private static final long SEED = 5;

    @TempDir
    private Path folder;

    @Test
    void every_contender_runs_every_round_and_nothing_is_left() throws Exception {
        PhantomHospital hospital = PhantomHospital.TOTO;
        Path study = Files.createDirectory(folder.resolve("study"));
        new PhantomWriter(SEED)
                .write(hospital, study, List.of(hospital.studies().getFirst()));

        List<DeidReport> reports = DeidBench.run(List.of(study), folder.resolve("bench"), 0, 1, "no-python");

        DeidReport report = reports.getFirst();
        assertThat(report.files()).isPositive();
        assertThat(report.rows())
                .extracting(DeidReport.Row::name)
                .contains("copy/1", "copy-synced/1", "strict/1", "research/1")
                .noneMatch(name -> name.startsWith("dcmanon"));
        assertThat(report.rows())
                .allSatisfy(row -> assertThat(row.rounds())
                        .singleElement()
                        .satisfies(time -> assertThat(time.elapsedMicros()).isPositive()));
        assertThat(folder.resolve("bench")).doesNotExist();
        assertThat(Json.read(Json.write(report), DeidReport.class)).isEqualTo(report);
    }

    @Test
    void the_table_has_a_line_for_each_contender_with_its_ratios() {
        StringWriter out = new StringWriter();
        DeidReport report = new DeidReport(
                1,
                10,
                1 << 20,
                3,
                2,
                128 << 20,
                1_500_000,
                List.of(
                        row("copy/1", 100_000, 40_000),
                        row("copy-synced/1", 200_000, 50_000),
                        row("strict/1", 400_000, 80_000),
                        row("dcmanon/1", 300_000, 160_000)));

        DeidTable.print(report, new PrintWriter(out, true));

        assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ").strip()))
                .contains(
                        "copy/1 0.900 | 0.100 100 1.00 2.00 3.00 | 0.040 1.00 1.25 4.00",
                        "strict/1 0.900 | 0.400 25 0.25 0.50 0.75 | 0.080 0.50 0.63 2.00",
                        "one file, from the start of the process to its end: 1.50 s");
    }

    private static DeidReport.Row row(String name, long elapsed, long processor) {
        DeidReport.Time time = new DeidReport.Time(elapsed, processor);
        return new DeidReport.Row(name, new DeidReport.Time(900_000, 900_000), List.of(time, time), 0);
    }
}
