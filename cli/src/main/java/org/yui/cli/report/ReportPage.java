package org.yui.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.yui.cli.demo.Summary;
import org.yui.domain.MspId;
import org.yui.domain.payment.FeeKind;
import org.yui.domain.period.SchemeClose;
import org.yui.domain.period.Statement;
import org.yui.domain.period.StatementLine;
import org.yui.domain.period.StatementScheme;

/** Renders the page. */
public final class ReportPage {

    private static final List<String> COLOURS =
            List.of("#1f5f8b", "#2e8b6f", "#b5762a", "#7b5ea7", "#a8455b", "#5b6770");

    private final ReportModel model;
    private final Amounts amounts;

    private ReportPage(ReportModel model) {
        this.model = model;
        this.amounts = new Amounts(model.summary().currency(), model.summary().exponent());
    }

    /** The whole page as HTML 5. */
    public static String render(ReportModel model) {
        return new ReportPage(model).page();
    }

    private String page() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Yui: contribution, use and royalties</title>
                <style>
                """
                + Style.CSS
                + "</style>\n</head>\n<body>\n<main>\n"
                + head()
                + contributed()
                + used()
                + earned()
                + why()
                + audited()
                + "</main>\n</body>\n</html>\n";
    }

    // --- head

    private String head() {
        Summary s = model.summary();
        boolean clean = "clean".equals(s.audit().verdict());
        return "<header>\n<p class=\"brand\">Yui <span lang=\"ja\">結</span></p>\n"
                + "<h1>Contribution, use and royalties</h1>\n"
                + "<p class=\"sub\" lang=\"ja\">提供・利用・ロイヤルティ報告書</p>\n"
                + "<p class=\"verdict " + (clean ? "clean" : "findings") + "\">"
                + (clean
                        ? "Audit clean: an independent program recomputed every figure on this page from the evidence."
                        : "Audit found " + s.audit().findings().size() + " matters; see the last section.")
                + "</p>\n<dl class=\"tiles\">\n"
                + tile("Hospitals", Amounts.count(s.hospitals()))
                + tile("Studies", Amounts.count(s.studies()))
                + tile("Instances", Amounts.count(s.instances()))
                + tile("Sealed", Amounts.bytes(s.bytesSealed()))
                + tile("Studies released", Amounts.count(s.releases()))
                + tile("Revenue", amounts.money(s.revenueMinor()))
                + "</dl>\n<p class=\"made\">Made " + Html.text(model.made()) + " · ledger: " + Html.text(s.network())
                + " · " + Amounts.count(s.audit().blocks()) + " blocks, "
                + Amounts.count(s.audit().transactions()) + " transactions</p>\n</header>\n";
    }

    private static String tile(String what, String value) {
        return "<div><dt>" + what + "</dt><dd>" + Html.text(value) + "</dd></div>\n";
    }

    // --- who contributed what

    private String contributed() {
        Summary s = model.summary();
        StringBuilder out = section("Who contributed what", "提供");
        table(out, "Hospital", "Kinds", "#Studies", "#Instances", "#Sealed", "Contribution");
        for (Summary.ContributionSummary c : s.contributions()) {
            row(
                    out,
                    name(c.member(), c.name()),
                    Html.text(String.join(", ", c.kinds())),
                    "#" + Amounts.count(c.studies()),
                    "#" + Amounts.count(c.instances()),
                    "#" + Amounts.bytes(c.bytesSealed()),
                    Html.shortened(c.id()));
        }
        endTable(out);
        out.append(BarChart.draw(
                "Instances by hospital",
                bars(s.contributions().stream()
                        .map(c -> new Value(c.name(), c.instances(), Amounts.count(c.instances()) + " instances"))
                        .toList())));
        out.append("<h3>What curation found</h3>\n");
        table(out, "Hospital", "Series", "#Instances", "Slice spacing", "Tilt", "Verdict");
        for (ReportModel.SeriesVerdict v : model.series()) {
            row(
                    out,
                    Html.text(model.name(v.hospital())),
                    Html.text(v.kind()),
                    "#" + Amounts.count(v.instances()),
                    Html.text(or(v.spacing())),
                    Html.text(or(v.tilt())),
                    Html.text(v.verdict()));
        }
        endTable(out);
        out.append("<p class=\"note\">Files that are not DICOM by content: ")
                .append(Amounts.count(s.skipped()))
                .append(" skipped. Quarantined: ")
                .append(Amounts.count(s.quarantined()))
                .append(". Series held back: ")
                .append(Amounts.count(s.held()))
                .append(". A hospital would wait for enough patients before it contributes; here it waits for ")
                .append(s.minimumContribution())
                .append(".</p>\n");
        return end(out);
    }

    private static String or(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "–" : text;
    }

    // --- who used it

    private String used() {
        StringBuilder out = section("Who used it, and for which purpose", "利用");
        table(out, "Member", "Purpose", "Dataset", "#Studies used", "Grant");
        for (Summary.GrantSummary g : model.summary().grants()) {
            row(
                    out,
                    name(g.buyer(), g.name()),
                    Html.text(g.purpose()),
                    Html.shortened(g.dataset()) + " version " + g.version(),
                    "#" + Amounts.count(g.lines()),
                    Html.shortened(g.id()));
        }
        endTable(out);
        out.append("<p class=\"note\">One study released to one grant, once, is the unit that is counted;"
                        + " fetching it again is")
                .append(" free. What a buyer does with an image once it is opened cannot be measured.</p>\n");
        return end(out);
    }

    // --- what each earned

    private String earned() {
        Summary s = model.summary();
        StringBuilder out = section("What each member earned", "分配");
        out.append(BarChart.draw(
                "Earnings by member",
                bars(s.statements().stream()
                        .map(m -> new Value(m.name(), m.earnedMinor(), amounts.money(m.earnedMinor())))
                        .toList())));
        table(out, "Member", "#Earned", "Statement");
        long sum = 0;
        for (Summary.StatementSummary m : s.statements()) {
            sum = Math.addExact(sum, m.earnedMinor());
            row(
                    out,
                    name(m.member(), m.name()),
                    "#" + amounts.money(m.earnedMinor()),
                    "<code>" + Html.text(m.file()) + "</code>");
        }
        total(out, "Earned in all", "#" + amounts.money(sum), "");
        total(out, "Dust (rounding down leaves it)", "#" + amounts.money(s.dustMinor()), "");
        total(out, "Revenue", "#" + amounts.money(s.revenueMinor()), "= earned + dust, to the unit");
        endTable(out);
        return end(out);
    }

    // --- and why

    private String why() {
        StringBuilder out = section("And why", "計算の根拠");
        out.append("<p>Revenue goes to the share scheme that the grant pinned. From a scheme's lifetime revenue R"
                        + " a member with")
                .append(" w of 10<sup>9</sup> parts is entitled to ⌊R·w/10<sup>9</sup>⌋; what it earned is the growth"
                        + " of")
                .append(" that since the last close.</p>\n");
        for (SchemeClose scheme : model.close().schemes()) {
            scheme(out, scheme);
        }
        return end(out);
    }

    private void scheme(StringBuilder out, SchemeClose scheme) {
        out.append("<div class=\"scheme\">\n<h3>Scheme ")
                .append(Html.shortened(scheme.scheme().text()))
                .append(" · revenue ")
                .append(amounts.money(scheme.closingRevenue().units()))
                .append("</h3>\n<ul>\n");
        for (StatementLine line : linesOf(scheme)) {
            out.append("<li>")
                    .append(line.fee() == FeeKind.ACCESS ? "access fee" : studiesUsed(line.lines()))
                    .append(", ")
                    .append(Html.text(model.name(line.buyer())))
                    .append(", purpose ")
                    .append(Html.text(line.purpose().text()))
                    .append(": ")
                    .append(amounts.money(line.revenue().units()))
                    .append("</li>\n");
        }
        out.append("</ul>\n");
        table(out, "Member", "#Parts of 10⁹", "#Share", "#Entitled before", "#Entitled now", "#Earned");
        for (Statement statement : model.statements()) {
            for (StatementScheme share : statement.schemes()) {
                if (share.scheme().equals(scheme.scheme())) {
                    row(
                            out,
                            Html.text(model.name(statement.member())),
                            "#" + Amounts.count(share.parts()),
                            "#" + Amounts.percent(share.parts()),
                            "#" + amounts.money(share.openingEntitlement().units()),
                            "#" + amounts.money(share.closingEntitlement().units()),
                            "#" + amounts.money(share.earned().units()));
                }
            }
        }
        total(out, "Dust", "#", "#", "#", "#" + amounts.money(scheme.dust().units()), "#");
        endTable(out);
        out.append("</div>\n");
    }

    private static String studiesUsed(long lines) {
        return lines == 1 ? "1 study used" : Amounts.count(lines) + " studies used";
    }

    /** The same line stands in every beneficiary's statement; here it is shown once. */
    private List<StatementLine> linesOf(SchemeClose scheme) {
        return model.statements().stream()
                .flatMap(s -> s.lines().stream())
                .filter(l -> l.scheme().equals(scheme.scheme()))
                .distinct()
                .toList();
    }

    // --- the audit

    private String audited() {
        Summary.AuditSummary audit = model.summary().audit();
        StringBuilder out = section("The audit's verdict", "監査");
        out.append("<p>").append(Html.text(model.proved())).append("</p>\n");
        if (!audit.findings().isEmpty()) {
            out.append("<ul>\n");
            audit.findings()
                    .forEach(f -> out.append("<li>").append(Html.text(f)).append("</li>\n"));
            out.append("</ul>\n");
        }
        out.append("<p>Check it yourself, offline, from the folder that holds this page:</p>\n")
                .append("<pre>yui audit evidence --anchor anchor.json</pre>\n");
        return end(out);
    }

    // --- pieces

    private record Value(String label, long value, String shown) {}

    private static List<BarChart.Bar> bars(List<Value> values) {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Value value : values) {
            bars.add(new BarChart.Bar(
                    value.label(), value.value(), value.shown(), COLOURS.get(bars.size() % COLOURS.size())));
        }
        return bars;
    }

    private String name(String msp, String name) {
        return Html.text(name.isEmpty() ? model.name(MspId.parse(msp)) : name) + " <span class=\"msp\">"
                + Html.text(msp) + "</span>";
    }

    private static StringBuilder section(String title, String japanese) {
        return new StringBuilder("<section>\n<h2>" + title + " <span lang=\"ja\">" + japanese + "</span></h2>\n");
    }

    private static String end(StringBuilder section) {
        return section.append("</section>\n").toString();
    }

    /** Columns whose heading, or cells whose text, begins with # are numbers. */
    private static void table(StringBuilder out, String... headings) {
        out.append("<table>\n<thead><tr>");
        for (String heading : headings) {
            cell(out, "th", heading);
        }
        out.append("</tr></thead>\n<tbody>\n");
    }

    private static void row(StringBuilder out, String... cells) {
        cells(out, "<tr>", cells);
    }

    private static void total(StringBuilder out, String... cells) {
        cells(out, "<tr class=\"total\">", cells);
    }

    private static void cells(StringBuilder out, String open, String... cells) {
        out.append(open);
        for (String each : cells) {
            cell(out, "td", each);
        }
        out.append("</tr>\n");
    }

    private static void cell(StringBuilder out, String tag, String content) {
        boolean number = content.startsWith("#");
        out.append('<')
                .append(tag)
                .append(number ? " class=\"n\">" : ">")
                .append(number ? content.substring(1) : content)
                .append("</")
                .append(tag)
                .append('>');
    }

    private static void endTable(StringBuilder out) {
        out.append("</tbody>\n</table>\n");
    }
}
