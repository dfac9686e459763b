package org.yui.cli.report;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yui.domain.Hash;
import org.yui.imaging.dicom.Defect;
import org.yui.imaging.dicom.StandardUids;
import org.yui.imaging.evidence.BatchCounts;
import org.yui.imaging.evidence.BatchRecord;
import org.yui.imaging.evidence.BatchRecord.ClassTotal;
import org.yui.imaging.evidence.Count;
import org.yui.imaging.evidence.Handling;
import org.yui.imaging.evidence.Method;
import org.yui.imaging.evidence.TouchClass;
import org.yui.imaging.profile.ConfidentialityOption;

/**
 * What was done to a batch, for the officer who answers for it and the radiologist who knows the images: one static page
 * without scripts and without a value of a patient.
 */
public final class DeidReportPage {

    private static final String BASIC = "113100";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final BatchRecord batch;
    private final ReportLanguage language;
    private final Phrases phrases;

    private DeidReportPage(BatchRecord batch, ReportLanguage language) {
        this.batch = batch;
        this.language = language;
        this.phrases = Phrases.of(language);
    }

    /** The whole page as HTML 5. */
    public static String render(BatchRecord batch, ReportLanguage language) {
        return new DeidReportPage(batch, language).page();
    }

    private String page() {
        return "<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" + styleHash()
                + "'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Yui: "
                + say("title") + "</title>\n<style>" + Style.CSS + "</style>\n</head>\n<body>\n<main>\n" + head()
                + files()
                + touched() + kept() + rules() + pixels() + repairs() + versions() + "</main>\n</body>\n</html>\n";
    }

    private static String styleHash() {
        byte[] digest = Hash.sha256().digest(Style.CSS.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private String say(String code, Object... places) {
        return Html.text(phrases.say(code, places));
    }

    private static String count(long number) {
        return Amounts.count(number);
    }

    // --- head

    private String head() {
        BatchCounts counts = batch.counts();
        boolean any = counts.clean() > 0;
        String verdict = any
                ? say("whole", count(counts.files()), count(counts.clean()), count(counts.files() - counts.clean()))
                : say("none", count(counts.files()));
        String program =
                batch.methods().isEmpty() ? "Yui" : batch.methods().getFirst().program();
        return "<header>\n<p class=\"brand\">Yui <span lang=\"ja\">結</span> · <a href=\""
                + language.other().file()
                + "\" lang=\"" + language.other().tag() + "\">" + say("other-language") + "</a></p>\n<h1>"
                + say("title") + "</h1>\n<p class=\"sub\">" + say("private") + "</p>\n<p class=\"verdict "
                + (any ? "clean" : "findings") + "\">" + verdict + "</p>\n<dl class=\"tiles\">\n"
                + tile("files", counts.files())
                + tile("clean", counts.clean())
                + tile("held", Count.sum(counts.held()))
                + tile("quarantined", Count.sum(counts.quarantined()))
                + tile("skipped", Count.sum(counts.skipped()))
                + "</dl>\n<p class=\"made\">" + say("made", TIME.format(batch.madeAt()), program) + "</p>\n</header>\n";
    }

    private String tile(String code, long number) {
        return "<div><dt>" + say(code) + "</dt><dd>" + count(number) + "</dd></div>\n";
    }

    // --- files

    private String files() {
        BatchCounts counts = batch.counts();
        StringBuilder rows = new StringBuilder();
        rows.append(row(say("clean"), kinds(), counts.clean()));
        reasons(rows, "held", counts.held());
        reasons(rows, "quarantined", counts.quarantined());
        reasons(rows, "skipped", counts.skipped());
        return section(
                "counts",
                "<p class=\"sub\">" + say("counts-note") + "</p>\n"
                        + "<table>\n<tr><th>" + say("outcome") + "</th><th>" + say("why") + "</th><th class=\"n\">"
                        + say("number")
                        + "</th></tr>\n" + rows + "<tr class=\"total\"><td>" + say("sum")
                        + "</td><td></td><td class=\"n\">"
                        + count(counts.files()) + "</td></tr>\n</table>\n"
                        + (counts.quarantined().isEmpty()
                                ? ""
                                : "<p class=\"note\">" + say("quarantine-note") + "</p>\n"));
    }

    private String kinds() {
        List<String> kinds = new ArrayList<>();
        for (Count kind : batch.sopClasses()) {
            String name = StandardUids.nameOf(kind.of());
            kinds.add(Html.text(name.isEmpty() ? kind.of() : name) + ": " + count(kind.count()));
        }
        return String.join("<br>", kinds);
    }

    private void reasons(StringBuilder rows, String outcome, List<Count> reasons) {
        for (Count reason : reasons) {
            rows.append(row(say(outcome), reason(reason.of()), reason.count()));
        }
    }

    private String reason(String code) {
        return phrases.find("reason-" + code)
                        .or(() -> defect(code))
                        .map(sentence -> Html.text(sentence) + " ")
                        .orElse("")
                + "<code>" + Html.text(code) + "</code>";
    }

    /** The many ways in which a file can be broken are told apart by their codes. */
    private Optional<String> defect(String code) {
        return Arrays.stream(Defect.values()).anyMatch(defect -> defect.code().equals(code))
                ? phrases.find("reason-malformed")
                : Optional.empty();
    }

    private static String row(String what, String why, long number) {
        return "<tr><td>" + what + "</td><td>" + why + "</td><td class=\"n\">" + count(number) + "</td></tr>\n";
    }

    // --- elements

    private record Column(String phrase, List<Handling> handlings) {

        long count(List<ClassTotal> totals) {
            return totals.stream()
                    .filter(total -> handlings.contains(total.done()))
                    .mapToLong(ClassTotal::count)
                    .sum();
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("removed", List.of(Handling.REMOVED)),
            new Column("emptied", List.of(Handling.EMPTIED)),
            new Column("replaced", List.of(Handling.REPLACED)),
            new Column("cleaned", List.of(Handling.CLEANED)),
            new Column("changed", List.of(Handling.UID_MAPPED, Handling.DATE_MOVED)),
            new Column("stated", List.of(Handling.STATED)),
            new Column("retained", List.of(Handling.RETAINED)));

    private String touched() {
        Map<TouchClass, List<ClassTotal>> byClass = new TreeMap<>();
        batch.touched()
                .forEach(total -> byClass.computeIfAbsent(total.of(), of -> new ArrayList<>())
                        .add(total));
        List<Column> columns = COLUMNS.stream()
                .filter(column -> column.count(batch.touched()) > 0)
                .toList();
        if (columns.isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        byClass.forEach((of, totals) -> rows.append(elements(columns, say("class-" + of), totals, "")));
        StringBuilder heads = new StringBuilder();
        columns.forEach(column ->
                heads.append("<th class=\"n\">").append(say(column.phrase())).append("</th>"));
        return section(
                "touched",
                "<p class=\"sub\">" + say("touched-note") + "</p>\n<table class=\"dense\">\n<tr><th>"
                        + say("class") + "</th>" + heads + "</tr>\n" + rows
                        + elements(columns, say("sum"), batch.touched(), " class=\"total\"") + "</table>\n");
    }

    private static String elements(List<Column> columns, String name, List<ClassTotal> totals, String attributes) {
        StringBuilder cells = new StringBuilder();
        for (Column column : columns) {
            long number = column.count(totals);
            cells.append("<td class=\"n\">")
                    .append(number == 0 ? "–" : count(number))
                    .append("</td>");
        }
        return "<tr" + attributes + "><td>" + name + "</td>" + cells + "</tr>\n";
    }

    private String kept() {
        StringBuilder options = new StringBuilder();
        for (Method method : batch.methods()) {
            method.codes().stream()
                    .filter(code -> !code.value().equals(BASIC))
                    .forEach(code -> options.append("<li>")
                            .append(say("option-" + code.value()))
                            .append(" <code>")
                            .append(Html.text(code.value()))
                            .append("</code></li>\n"));
        }
        String applied = options.isEmpty()
                ? "<p>" + say("kept-no-options") + "</p>\n"
                : "<p>" + say("kept-options") + "</p>\n<ul>\n" + options + "</ul>\n";
        return section("kept", "<p>" + say("kept-note", count(batch.kept())) + "</p>\n" + applied);
    }

    // --- rules

    private String rules() {
        StringBuilder all = new StringBuilder();
        for (Method method : batch.methods()) {
            all.append("<table>\n")
                    .append(fact("profile", Html.text(method.profile())))
                    .append(fact("dates", say("dates-" + method.dates())))
                    .append(fact("ages", say(ages(method))))
                    .append(fact("legal-form", say("law-" + method.legalForm())))
                    .append("</table>\n");
        }
        batch.patientsKeyedBy()
                .forEach(keyed -> phrases.find("keyed-" + keyed.of())
                        .ifPresent(sentence -> all.append("<p>")
                                .append(Html.text(sentence.replace("{0}", count(keyed.count()))))
                                .append("</p>\n")));
        return section("rules", all + "<p class=\"note\">" + say("legal-note") + "</p>\n");
    }

    /** What becomes of ages matters only where they may stay. */
    private static String ages(Method method) {
        boolean stay = method.codes().stream()
                .anyMatch(code -> code.value().equals(ConfidentialityOption.RETAIN_PATIENT_CHARACTERISTICS.code()));
        return "ages-" + (stay ? method.ages().name() : "REMOVED");
    }

    private String fact(String code, String value) {
        return "<tr><th scope=\"row\">" + say(code) + "</th><td>" + value + "</td></tr>\n";
    }

    // --- pixels, repairs, versions

    private String pixels() {
        StringBuilder rows = new StringBuilder();
        for (Count each : batch.pixels()) {
            rows.append("<tr><td class=\"n\">")
                    .append(count(each.count()))
                    .append("</td><td>")
                    .append(say("pixels-" + each.of()))
                    .append("</td></tr>\n");
        }
        String table = rows.isEmpty()
                ? ""
                : "<table class=\"short\">\n<tr><th class=\"n\">" + say("instances") + "</th><th></th></tr>\n" + rows
                        + "</table>\n";
        return section("pixels", "<p>" + say("pixels-note") + "</p>\n" + table);
    }

    private String repairs() {
        if (batch.repairs().isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        for (Count each : batch.repairs()) {
            rows.append("<tr><td class=\"n\">")
                    .append(count(each.count()))
                    .append("</td><td><code>")
                    .append(Html.text(each.of()))
                    .append("</code></td></tr>\n");
        }
        return section(
                "repairs", "<p>" + say("repairs-note") + "</p>\n<table class=\"short\">\n" + rows + "</table>\n");
    }

    private String versions() {
        StringBuilder rows = new StringBuilder();
        batch.methods().stream()
                .flatMap(method -> method.editions().stream())
                .distinct()
                .forEach(edition ->
                        rows.append(version(Html.text(edition.of()), Html.text(edition.edition()), edition.hash())));
        for (Method method : batch.methods()) {
            rows.append(version(say("profile"), Html.text(method.profile()), method.profileHash()));
        }
        return section(
                "versions",
                "<p class=\"sub\">" + say("versions-note") + "</p>\n<table class=\"dense\">\n<tr><th>" + say("table")
                        + "</th><th>" + say("edition") + "</th><th>SHA-256</th></tr>\n" + rows + "</table>\n");
    }

    private static String version(String of, String edition, Hash hash) {
        return "<tr><td>" + of + "</td><td>" + edition + "</td><td>" + Html.shortened(hash.text()) + "</td></tr>\n";
    }

    private String section(String heading, String content) {
        return "<section>\n<h2>" + say(heading) + "</h2>\n" + content + "</section>\n";
    }
}
