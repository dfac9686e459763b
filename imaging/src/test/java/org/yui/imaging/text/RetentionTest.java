package org.yui.imaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of harmless descriptors stays. The lists were made with these descriptors in sight; decision 0022 has the rate for others. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetentionTest {

    private static final int LEAST_PERCENT = 95;

    private final TextCleaner cleaner = new TextCleaner(Identities.NONE, WordList.shipped());

    @ParameterizedTest
    @CsvSource({"descriptors.txt, 500", "descriptors-japanese.txt, 130"})
    void harmless_descriptors_stay(String table, int atLeast) {
        List<String> descriptors = Texts.lines(table).toList();

        List<String> changed = descriptors.stream()
                .filter(text -> !cleaner.clean(text).isUnchanged())
                .toList();

        System.out.printf("%s: %d of %d stay whole%n", table, descriptors.size() - changed.size(), descriptors.size());
        assertThat(descriptors).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(changed.size() * 100)
                .as("changed: %s", changed)
                .isLessThanOrEqualTo(descriptors.size() * (100 - LEAST_PERCENT));
    }
}
