package org.yui.imaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yui.imaging.dicom.Table;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordListTest {

    private final WordList words = WordList.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {"words-standard.tsv", "words-own.tsv", "words-names.tsv", "words-pairs.tsv", "words-japanese.tsv"
            })
    void every_list_is_in_order_and_names_nothing_twice(String table) {
        List<String> lines = Table.rows(table).stream()
                .map(row -> table.endsWith("pairs.tsv") ? row[0] + '\t' + row[1] : row[0])
                .toList();

        assertThat(lines).isNotEmpty().doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "HEAD", "Flair", "mprage", "頭部", "造影", "cholecystectomy", "coronals"})
    void words_of_the_field_may_stay(String word) {
        assertThat(words.knows(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yamada", "smith", "johnson", "sato", "山田", "佐藤", "garcia", "nguyen", "kowalski"})
    void usual_names_are_in_no_list(String name) {
        assertThat(words.knows(name)).isFalse();
    }

    @Test
    void names_that_are_words_too_are_doubtful_but_in_their_pairs() {
        assertThat(words.isDoubtful("brown")).isTrue();
        assertThat(words.isDoubtful("long")).isTrue();
        assertThat(words.isPair("long", "axis")).isTrue();
        assertThat(words.isPair("long", "chest")).isFalse();
        assertThat(words.isDoubtful("chest")).isFalse();
    }
}
