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
import org.yui.testkit.Tool;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KuboBenchTest {

    @TempDir
    private Path folder;

    @Test
    void both_store_the_same_file_and_nothing_is_left() throws IOException, InterruptedException {
        KuboReport report = KuboBench.measure(Tool.fileOnPath("ipfs"), folder.resolve("bench"), 3_000_000, 1);

        assertThat(report.ratioThousandths()).isPositive();
        assertThat(folder).isEmptyDirectory();
        assertThat(Json.read(Json.write(report), KuboReport.class)).isEqualTo(report);
    }

    @Test
    void the_table_has_the_medians_and_their_ratio() {
        KuboReport report = KuboReport.of(
                1 << 30,
                3,
                96 << 20,
                List.of(3_000_000_000L, 1_000_000_000L, 2_000_000_000L),
                List.of(2_500_000_000L, 2_500_000_000L, 9_000_000_000L));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        KuboTable.print(report, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "One file of 1.00 GiB into an empty Kubo node, under a heap of 96 MiB; medians of 3 rounds in"
                                + " turns",
                        "  push        2.000        2.500        512     0.80");
    }
}
