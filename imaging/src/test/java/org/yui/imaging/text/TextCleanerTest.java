package org.yui.imaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextCleanerTest {

    private static final int HOSTILE_LENGTH = 1_000_000;

    private final TextCleaner cleaner = new TextCleaner(Identities.NONE, WordList.shipped());

    static Stream<List<String>> sentences() {
        return Texts.lines("sentences.tsv").map(line -> List.of(line.split("\t", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void a_sentence_loses_what_identifies_and_keeps_the_rest(List<String> sentence) {
        Cleaning cleaning = cleaner.clean(sentence.getFirst());

        Set<String> rules =
                cleaning.removed().keySet().stream().map(TextRule::code).collect(Collectors.toSet());
        assertThat(cleaning.text()).isEqualTo(sentence.get(1));
        assertThat(rules)
                .isEqualTo(
                        sentence.get(2).isEmpty()
                                ? Set.of()
                                : Set.of(sentence.get(2).split(" ", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void cleaning_again_changes_nothing(List<String> sentence) {
        assertThat(cleaner.clean(sentence.get(1))).isEqualTo(Cleaning.untouched(sentence.get(1)));
    }

    @Test
    void the_headers_own_words_go_even_where_a_list_knows_them() {
        Identities head = Identities.collector()
                .add(IdentityClass.PATIENT_NAME, "Thorax")
                .add(IdentityClass.IDENTIFIER, "AX12")
                .build();

        Cleaning cleaning = new TextCleaner(head, WordList.shipped()).clean("CT Chest Thorax AX12 5 mm");

        assertThat(cleaning.text()).doesNotContain("Thorax", "AX12").contains("CT", "5 mm");
        assertThat(cleaning.removed()).containsKeys(TextRule.IDENTITY_PATIENT_NAME, TextRule.IDENTITY_IDENTIFIER);
    }

    @Test
    void a_retained_value_loses_persons_and_keeps_places_and_devices() {
        Cleaning cleaning = cleaner.search("Zweigstelle Nordstadt Klinikum 4711812, Dr. Yamada, 1954/03/05");

        assertThat(cleaning.text())
                .startsWith("Zweigstelle Nordstadt Klinikum 4711812")
                .doesNotContain("Yamada", "1954");
    }

    @Test
    void lines_stay_lines() {
        assertThat(cleaner.clean("Findings: mass\r\nby Dr Yamada\r\nStable").text())
                .isEqualTo("Findings: mass\r\n\r\nStable");
    }

    @Test
    void nothing_identifying_means_not_a_character_changes() {
        String text = "  Ax T2 \n\n FLAIR\t ";

        assertThat(cleaner.clean(text)).isEqualTo(Cleaning.untouched(text));
    }

    /** Each of these would take hours if a rule looked back or ahead over all that it has seen. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1-",
                "id.",
                "a@",
                "病院",
                "様",
                "番地1",
                "山",
                "東京都",
                "://",
                "Dr ",
                "May 1 ",
                "#",
                "1.",
                "大",
                "03 ",
                "(",
                "昭和",
                "年",
                "University of ",
                "12 Baker ",
                "患者番号",
                "Aa",
                "((a",
                "R1/",
                "J ",
                "長軸",
                "\n",
                "\u0000",
                "\uD83D"
            })
    void hostile_texts_take_no_longer_than_others(String unit) {
        String text = unit.repeat(HOSTILE_LENGTH / unit.length());

        assertThat(cleaner.clean(text).text().length()).isLessThanOrEqualTo(text.length());
    }
}
