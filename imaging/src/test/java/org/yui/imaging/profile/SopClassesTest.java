package org.yui.imaging.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yui.imaging.dicom.Table;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SopClassesTest {

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";

    @ParameterizedTest
    @CsvSource({
        "2, NO_TEXT",
        "2.1, NO_TEXT",
        "4, NO_TEXT",
        "128, NO_TEXT",
        "66.4, COMPUTED",
        "1, PERHAPS_TEXT",
        "12.1, PERHAPS_TEXT",
        "6, USUALLY_TEXT",
        "6.1, USUALLY_TEXT",
        "7, USUALLY_TEXT",
        "77.1.6, PHOTOGRAPH",
        "481.3, NO_PIXELS",
        "88.67, NO_PIXELS",
        "104.1, DOCUMENT",
        "66, OPAQUE",
        "201.1, NOT_OF_A_PATIENT",
        "99999, UNKNOWN"
    })
    void pixels_are_judged_by_class(String suffix, PixelContent expected) {
        assertThat(SopClasses.pixels(STORAGE + suffix)).isEqualTo(expected);
    }

    @Test
    void every_class_with_an_iod_is_judged_and_no_other() {
        assertThat(Table.rows("sop-classes.tsv").stream().map(row -> row[0]))
                .containsExactlyInAnyOrderElementsOf(Table.rows("ps33-sop-classes.tsv").stream()
                        .map(row -> row[0])
                        .toList());
    }

    @Test
    void a_class_has_the_name_that_the_standard_gives_it() {
        assertThat(SopClasses.name(STORAGE + "2")).isEqualTo("CT Image Storage");
        assertThat(SopClasses.name("1.2.3")).isEmpty();
    }
}
