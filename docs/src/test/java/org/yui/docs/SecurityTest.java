package org.yui.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The threat model and the checklist say what can be found. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecurityTest {

    private static final String CHECKLIST = "docs/asvs.md";
    private static final String THREATS = "docs/threats.md";
    private static final String TAB = "\t";

    /** Number or range, levels, what it asks for, verdict, evidence. */
    private static final Pattern ROW = Pattern.compile(
            "\\| ([0-9.]+)(?: to ([0-9.]+))? \\| ([12, ]+) \\| [^|]+ \\| (met|partly|not met|not applicable) \\|"
                    + " ([^|]+) \\|");

    private static final Pattern SUM = Pattern.compile("\\| (met|partly|not met|not applicable) \\| ([0-9]+) \\|");

    private static String page(String name) {
        return Project.read(Path.of(name));
    }

    /** The standard's requirements of levels 1 and 2 in its order, each with its level. */
    private static Map<String, String> requirements() throws IOException {
        Map<String, String> levels = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(SecurityTest.class.getResourceAsStream("asvs-5.0.0.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(TAB))
                    .forEach(words -> levels.put(words[0], words[1]));
        }
        return levels;
    }

    private static List<MatchResult> rows() {
        return page(CHECKLIST)
                .lines()
                .flatMap(line -> ROW.matcher(line).results())
                .toList();
    }

    /** The numbers that a row stands for. */
    private static List<String> numbers(MatchResult row, List<String> all) {
        int first = all.indexOf(row.group(1));
        int last = row.group(2) == null ? first : all.indexOf(row.group(2));
        assertThat(first).as(row.group()).isNotNegative().isLessThanOrEqualTo(last);
        return all.subList(first, last + 1);
    }

    @Test
    void every_requirement_of_levels_1_and_2_stands_in_the_checklist_once() throws IOException {
        List<String> all = List.copyOf(requirements().keySet());
        List<String> listed = new ArrayList<>();
        rows().forEach(row -> listed.addAll(numbers(row, all)));

        assertThat(all).hasSize(253);
        assertThat(listed).containsExactlyElementsOf(all);
    }

    @Test
    void every_row_says_the_levels_that_the_standard_has() throws IOException {
        Map<String, String> levels = requirements();
        List<String> all = List.copyOf(levels.keySet());

        assertThat(rows())
                .allSatisfy(row -> assertThat(List.of(row.group(3).split(", ")))
                        .as(row.group(1))
                        .containsExactlyElementsOf(numbers(row, all).stream()
                                .map(number -> String.valueOf(levels.get(number)))
                                .distinct()
                                .sorted()
                                .toList()));
    }

    @Test
    void the_sums_of_the_verdicts_are_those_of_the_rows() throws IOException {
        List<String> all = List.copyOf(requirements().keySet());
        Map<String, Integer> counted = new LinkedHashMap<>();
        rows().forEach(row -> counted.merge(row.group(4), numbers(row, all).size(), Integer::sum));
        Map<String, Integer> said = new LinkedHashMap<>();
        SUM.matcher(page(CHECKLIST)).results().forEach(sum -> said.put(sum.group(1), Integer.valueOf(sum.group(2))));

        assertThat(said).isEqualTo(counted);
    }

    @Test
    void whatever_is_met_has_evidence_that_can_be_looked_at_or_says_that_there_is_nothing_of_the_kind() {
        assertThat(rows())
                .filteredOn(row -> row.group(4).equals("met"))
                .allSatisfy(row -> assertThat(row.group(5))
                        .as(row.group(1))
                        .containsPattern(
                                "`[A-Z]|\\]\\(|as [0-9.]+|\\b(?:none|nothing|no|only|never|Java|the ports)\\b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECKLIST, THREATS})
    void every_test_that_a_page_names_is_there_under_that_sentence(String page) throws IOException {
        Named named = new Named();

        assertThat(named.tests(page(page))).as("tests named").hasSizeGreaterThan(50);
        assertThat(named.missingTests(page(page))).as("named, but not there").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECKLIST, THREATS, "docs/security.md"})
    void every_class_and_file_that_a_page_names_is_there(String page) throws IOException {
        assertThat(new Named().missing(page(page))).as("named, but not there").isEmpty();
    }
}
