package org.yui.cli.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yui.cli.demo.Summary;
import org.yui.domain.MspId;
import org.yui.domain.period.Close;
import org.yui.domain.period.Statement;

/**
 * All that the page shows.
 *
 * @param names organisations' names by their MSP
 * @param series what curation found, a line for each series
 * @param proved what the audit could say about the end of the log
 * @param made when the page was made, for people: UTC to the minute
 */
public record ReportModel(
        Summary summary,
        Map<MspId, String> names,
        List<SeriesVerdict> series,
        Close close,
        List<Statement> statements,
        String proved,
        String made) {

    public ReportModel {
        names = Map.copyOf(names);
        series = List.copyOf(series);
        statements = List.copyOf(statements);
    }

    String name(MspId member) {
        return names.getOrDefault(member, member.text());
    }

    /** What curation found in one series: figures and remarks, no identifiers. */
    public record SeriesVerdict(
            MspId hospital,
            String kind,
            int instances,
            @Nullable String spacing,
            @Nullable String tilt,
            String verdict) {}
}
