package org.yui.testkit.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yui.domain.Code;
import org.yui.domain.InvalidValueException;
import org.yui.domain.rule.Asking;
import org.yui.domain.rule.Match;
import org.yui.domain.rule.Matching;
import org.yui.domain.use.Term;
import org.yui.domain.use.TermVerdict;
import org.yui.domain.use.UseTerms;
import org.yui.domain.use.Verdict;
import org.yui.domain.use.Vocabulary;
import org.yui.testkit.Tool;

/** Holds the endorsers' decision on terms against an oracle that was written apart, from DUO's definitions. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TruthTableTest {

    private static final TruthTable TABLE = TruthTable.read();

    @TempDir
    Path folder;

    private static UseTerms terms(TruthTable.TermsRow row) {
        return new UseTerms(row.purposes(), row.prohibited(), row.regions(), row.conditions());
    }

    private static Match decide(TruthTable.VerdictRow row) {
        TruthTable.RequestRow asked = row.request();
        return Matching.decide(
                terms(row.terms()), new Asking(asked.buyer(), asked.region(), asked.use(), asked.ethics()));
    }

    @Test
    void every_request_is_decided_as_the_definitions_of_duo_say_and_for_the_same_reasons() {
        assertThat(TABLE.verdicts())
                .hasSizeGreaterThan(5000)
                .filteredOn(row -> !said(decide(row)).equals(row.said()) || outcome(decide(row)) != row.outcome())
                .isEmpty();
    }

    private static Map<Code, Verdict> said(Match match) {
        return match.trace().stream()
                .filter(v -> v.verdict() != Verdict.ALLOWED)
                .collect(Collectors.toMap(TermVerdict::term, TermVerdict::verdict, (a, _) -> a, TreeMap::new));
    }

    private static Verdict outcome(Match match) {
        return switch (match) {
            case Match.Allowed _ -> Verdict.ALLOWED;
            case Match.NeedsHumans _ -> Verdict.HUMANS;
            case Match.Refused _ -> Verdict.REFUSED;
        };
    }

    @Test
    void terms_are_refused_exactly_where_they_say_a_thing_and_its_opposite() {
        assertThat(TABLE.terms())
                .allSatisfy(row -> assertThat(contradicts(row)).as("%s", row).isEqualTo(row.contradictory()));
    }

    private static boolean contradicts(TruthTable.TermsRow row) {
        try {
            terms(row);
            return false;
        } catch (InvalidValueException _) {
            return true;
        }
    }

    @Test
    void the_vocabulary_has_every_term_of_duo_in_force_under_its_label_and_parent() {
        Map<String, List<String>> duo = TruthTable.resource("duo.tsv")
                .lines()
                .filter(l -> !l.startsWith("#"))
                .map(l -> List.of(l.split("\t")))
                .filter(f -> !f.get(0).equals("DUO:0000001") && !f.get(0).equals("DUO:0000017"))
                .collect(Collectors.toMap(List::getFirst, Function.identity(), (a, _) -> a, TreeMap::new));
        Stream<Term> ours =
                Vocabulary.terms().stream().filter(t -> t.code().text().startsWith("DUO:"));

        assertThat(ours).hasSize(duo.size()).allSatisfy(term -> {
            List<String> theirs = duo.get(term.code().text());
            assertThat(theirs.get(2)).isEqualTo(term.english());
            Optional<String> parent = Optional.of(theirs.get(1)).filter(duo::containsKey);
            assertThat(term.above().map(Code::text)).isEqualTo(parent);
        });
    }

    @Test
    void the_table_checked_in_is_what_the_oracle_says() throws Exception {
        Tool python = Tool.onPath("python3");
        Path oracle = TruthTable.copy("oracle.py", folder);
        Path duo = TruthTable.copy("duo.tsv", folder);

        Tool.Answer answer = python.run(oracle.toString(), duo.toString());

        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).isEqualTo(TruthTable.resource("truth.tsv"));
    }
}
