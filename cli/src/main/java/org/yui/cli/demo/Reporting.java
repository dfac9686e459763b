package org.yui.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yui.cli.AtomicFile;
import org.yui.cli.report.ReportModel;
import org.yui.cli.report.ReportPage;
import org.yui.domain.MspId;
import org.yui.domain.json.Json;
import org.yui.imaging.CollectionReport;
import org.yui.imaging.Finding;
import org.yui.imaging.SeriesVerdict;

/** Writes the summary and the page, and ends the terminal's lines with a table. */
final class Reporting {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Setting setting;

    Reporting(Setting setting) {
        this.setting = setting;
    }

    void write(Outcome outcome) throws IOException {
        Summary summary = outcome.summary();
        ReportModel model = new ReportModel(
                summary,
                outcome.names(),
                series(outcome.collected()),
                outcome.closed().close(),
                outcome.closed().statements(),
                outcome.audit().conclusion(),
                MINUTE.format(setting.clock().instant()));
        AtomicFile.write(
                setting.folder().root().resolve("report.html"),
                ReportPage.render(model).getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(setting.folder().root().resolve("summary.json"), Json.bytes(summary));
        table(summary);
    }

    private static List<ReportModel.SeriesVerdict> series(Map<MspId, CollectionReport> collected) {
        List<ReportModel.SeriesVerdict> rows = new ArrayList<>();
        collected.forEach((hospital, report) -> {
            report.studies()
                    .forEach(study -> study.verdict().series().stream()
                            .filter(v -> !v.isHeld())
                            .forEach(v -> rows.add(row(hospital, v))));
            report.held().forEach(held -> rows.add(row(hospital, held.verdict())));
        });
        return rows;
    }

    private static ReportModel.SeriesVerdict row(MspId hospital, SeriesVerdict verdict) {
        return new ReportModel.SeriesVerdict(
                hospital,
                verdict.kind() + ", " + verdict.rows() + "\u00a0×\u00a0" + verdict.columns(),
                verdict.instances(),
                spacing(verdict),
                tilt(verdict),
                (verdict.isHeld() ? "held: " : "complete")
                        + verdict.findings().stream()
                                .map(Reporting::words)
                                .collect(Collectors.joining(
                                        ", ", verdict.findings().isEmpty() || verdict.isHeld() ? "" : "; ", "")));
    }

    private static String words(Finding finding) {
        return finding.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable String spacing(SeriesVerdict verdict) {
        if (verdict.medianGap() == 0) {
            return null;
        }
        String median = millimetres(verdict.medianGap());
        return verdict.leastGap() == verdict.mostGap()
                ? median + " mm"
                : median + " mm (" + millimetres(verdict.leastGap()) + " to " + millimetres(verdict.mostGap()) + ")";
    }

    private static String millimetres(long micrometres) {
        return String.format(Locale.ROOT, "%d.%02d", micrometres / 1000, micrometres % 1000 / 10);
    }

    private static @Nullable String tilt(SeriesVerdict verdict) {
        if (verdict.tilt() == 0) {
            return null;
        }
        long thousandths = Math.abs(verdict.tilt());
        return String.format(Locale.ROOT, "%d.%d°", thousandths / 1000, thousandths % 1000 / 100);
    }

    private void table(Summary summary) {
        setting.terminal().line("");
        for (Summary.StatementSummary each : summary.statements()) {
            money(each.earnedMinor(), summary, each.name());
        }
        money(summary.dustMinor(), summary, "dust");
        money(summary.revenueMinor(), summary, "revenue");
        setting.terminal().line("");
    }

    private void money(long minor, Summary summary, String what) {
        String amount = String.format(
                Locale.ROOT, "%,." + summary.exponent() + "f", java.math.BigDecimal.valueOf(minor, summary.exponent()));
        setting.terminal().line(String.format(Locale.ROOT, "%14s %s  %s", amount, summary.currency(), what));
    }
}
