package org.yui.testkit.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yui.domain.Code;
import org.yui.domain.EthicsId;
import org.yui.domain.MspId;
import org.yui.domain.Region;
import org.yui.domain.use.Condition;
import org.yui.domain.use.ResearchUse;
import org.yui.domain.use.Verdict;

/** The oracle's answers: terms, requests, and what the ones say to the others. */
public final class TruthTable {

    private static final Instant LATER = Instant.parse("2027-01-31T00:00:00Z");

    private final Map<Integer, TermsRow> terms = new TreeMap<>();
    private final Map<Integer, RequestRow> requests = new TreeMap<>();
    private final List<VerdictRow> verdicts = new ArrayList<>();

    private TruthTable() {
        resource("truth.tsv").lines().forEach(this::take);
    }

    /** @param contradictory whether no record may hold them */
    public record TermsRow(
            List<Code> purposes,
            List<Code> prohibited,
            List<Region> regions,
            List<Condition> conditions,
            boolean contradictory) {}

    /** @param ethics whether the approval that it names is the buyer's and runs */
    public record RequestRow(MspId buyer, Region region, ResearchUse use, boolean ethics) {}

    /** @param said of each code that does not simply allow the request */
    public record VerdictRow(TermsRow terms, RequestRow request, Verdict outcome, Map<Code, Verdict> said) {}

    /** The table that is checked in. */
    public static TruthTable read() {
        return new TruthTable();
    }

    public List<TermsRow> terms() {
        return List.copyOf(terms.values());
    }

    public List<VerdictRow> verdicts() {
        return List.copyOf(verdicts);
    }

    /** The text of one of the oracle's files. */
    static String resource(String name) {
        try (InputStream in = TruthTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("found no " + name + " beside this class, expected it in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts one of the oracle's files into a folder, for a Python to run it. */
    static Path copy(String name, Path folder) throws IOException {
        return Files.writeString(folder.resolve(name), resource(name));
    }

    private void take(String line) {
        String[] f = line.split("\t", -1);
        switch (f[0]) {
            case "T" ->
                terms.put(
                        Integer.valueOf(f[1]),
                        new TermsRow(
                                codes(f[2]),
                                codes(f[3]),
                                split(f[4], ",").map(Region::parse).toList(),
                                split(f[5], ";").map(TruthTable::condition).toList(),
                                f[6].equals("CONTRADICTION")));
            case "R" -> requests.put(Integer.valueOf(f[1]), request(f));
            case "V" ->
                verdicts.add(new VerdictRow(
                        Objects.requireNonNull(terms.get(Integer.valueOf(f[1]))),
                        Objects.requireNonNull(requests.get(Integer.valueOf(f[2]))),
                        Verdict.valueOf(f[3]),
                        said(f[4])));
            default -> throw new IllegalStateException("found a line of no known kind in the oracle's table");
        }
    }

    private static RequestRow request(String[] f) {
        boolean ethics = f[9].equals("1");
        ResearchUse use = new ResearchUse(
                codes(f[4]),
                codes(f[5]),
                codes(f[6]),
                f[7].equals("1"),
                codes(f[8]),
                ethics ? EthicsId.parse("0".repeat(31) + "1") : null,
                f[10].isEmpty() ? null : Code.parse(f[10]),
                Integer.parseInt(f[11]),
                LATER);
        return new RequestRow(MspId.parse(f[2]), Region.parse(f[3]), use, ethics);
    }

    private static Condition condition(String text) {
        int equals = text.indexOf('=');
        return new Condition(
                Code.parse(text.substring(0, equals)),
                split(text.substring(equals + 1), "|").sorted().toList());
    }

    private static Map<Code, Verdict> said(String text) {
        Map<Code, Verdict> said = new TreeMap<>();
        split(text, ",")
                .forEach(each -> said.put(
                        Code.parse(each.substring(0, each.length() - 2)),
                        each.endsWith("H") ? Verdict.HUMANS : Verdict.REFUSED));
        return said;
    }

    private static List<Code> codes(String text) {
        return split(text, ",").map(Code::parse).toList();
    }

    private static Stream<String> split(String text, String by) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split(Pattern.quote(by), -1));
    }
}
